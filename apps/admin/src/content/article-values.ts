import type { ArticleDraft } from '@nguon/domain/content/article'
import { pictureNames } from '@nguon/domain/content/pictures'
import type { PictureName } from '@nguon/domain/content/pictures'
import type { FormBlock } from './blocks.ts'
import { toBody, toFormBlocks } from './blocks.ts'

/** The article as the fields of its form hold it. */
export type ArticleValues = {
  title: string
  sapo: string
  category: string
  authorName: string
  /** Empty for none. */
  picture: PictureName | ''
  alternative: string
  decorative: boolean
  caption: string
  credit: string
  blocks: FormBlock[]
}

export function toValues(draft: ArticleDraft): ArticleValues {
  const { title, sapo, category, authorName, image, body } = draft
  return {
    title,
    sapo,
    category,
    authorName,
    picture: image?.picture ?? '',
    alternative: image?.alternative.kind === 'text' ? image.alternative.text : '',
    decorative: image?.alternative.kind === 'decorative',
    caption: image?.caption ?? '',
    credit: image?.credit ?? '',
    blocks: toFormBlocks(body),
  }
}

export function toDraft(values: ArticleValues): ArticleDraft {
  const { title, sapo, category, authorName, blocks } = values
  return { title, sapo, category, authorName, image: imageOf(values), body: toBody(blocks) }
}

function imageOf(values: ArticleValues): ArticleDraft['image'] {
  const picture = pictureNames.find((name) => name === values.picture)
  if (picture === undefined) return null
  return {
    picture,
    alternative: values.decorative
      ? { kind: 'decorative' }
      : { kind: 'text', text: values.alternative },
    caption: values.caption,
    credit: values.credit,
  }
}
