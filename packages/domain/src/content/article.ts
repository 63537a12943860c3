import { z } from 'zod'
import { alternative, articleBody } from './article-body.ts'
import { decideStep } from './lifecycle.ts'
import type { Actor, Authored, ContentRefusal } from './lifecycle.ts'
import { line } from './line.ts'
import { pictureNames } from './pictures.ts'

/** The picture at the head of an article, one of the drawings that come with the site. */
export const articleImage = z.strictObject({
  picture: z.enum(pictureNames),
  alternative,
  caption: line(500),
  credit: line(200),
})

export type ArticleImage = z.infer<typeof articleImage>

/** An article as the editor saves it: a draft may be unfinished, but never malformed. */
export const articleDraft = z.strictObject({
  title: line(200),
  sapo: line(800),
  authorName: line(120),
  category: line(80),
  body: articleBody,
  image: articleImage.nullable(),
})

export type ArticleDraft = z.infer<typeof articleDraft>
export type Article = ArticleDraft & Authored

export type MissingField =
  | 'title'
  | 'sapo'
  | 'author_name'
  | 'category'
  | 'body'
  | 'image_alternative'

export type PublishDecision =
  | { ok: true; next: 'published' }
  | { ok: false; reason: ContentRefusal }
  | { ok: false; reason: 'incomplete'; missing: MissingField[] }

/** What an article still lacks before readers may see it. A body of pictures alone is no body. */
export function missingFields(article: ArticleDraft): MissingField[] {
  const missing: MissingField[] = []
  if (article.title === '') missing.push('title')
  if (article.sapo === '') missing.push('sapo')
  if (article.authorName === '') missing.push('author_name')
  if (article.category === '') missing.push('category')
  if (!article.body.some(({ type }) => type === 'paragraph' || type === 'list'))
    missing.push('body')
  if (picturesOf(article).some(isUndescribed)) missing.push('image_alternative')
  return missing
}

function picturesOf({ body, image }: ArticleDraft): Pick<ArticleImage, 'alternative'>[] {
  const figures = body.filter((block) => block.type === 'figure')
  return image === null ? figures : [image, ...figures]
}

function isUndescribed({ alternative: words }: Pick<ArticleImage, 'alternative'>): boolean {
  return words.kind === 'text' && words.text === ''
}

/** Published once, in review, complete, and by somebody who wrote none of it. */
export function decidePublish(article: Article, actor: Actor): PublishDecision {
  const step = decideStep(article, actor, 'publish')
  if (!step.ok) return step
  const missing = missingFields(article)
  return missing.length === 0
    ? { ok: true, next: 'published' }
    : { ok: false, reason: 'incomplete', missing }
}
