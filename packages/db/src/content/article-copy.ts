import type { ArticleDraft, ArticleImage } from '@nguon/domain/content/article'
import { pictureAddress } from '@nguon/domain/content/pictures'
import { slugify } from '@nguon/domain/text/slugify'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

type Copied = { id: string; path: string; draft: ArticleDraft }

/**
 * Writes the public copy of an article, or writes it anew. The address follows the title; the one it
 * had before leads to the new one for ever. Returns both slugs.
 */
export async function writeArticleCopy(
  trx: Db,
  committeeId: string,
  article: Copied,
): Promise<{ slug: string; formerSlug: string | null }> {
  const slug = await freeSlug(trx, article)
  const former = await trx
    .selectFrom('pub.article')
    .select('slug')
    .where('id', '=', article.id)
    .executeTakeFirst()
  const copy = { ...copyOf(article), slug, committee_id: committeeId }
  if (former === undefined) {
    await trx
      .insertInto('pub.article')
      .values({ ...copy, id: article.id, published_at: sql`now()` })
      .execute()
  } else {
    await trx
      .updateTable('pub.article')
      .set({ ...copy, updated_at: sql`now()`, withdrawn_at: null })
      .where('id', '=', article.id)
      .execute()
  }
  await trx.updateTable('article').set({ slug }).where('id', '=', article.id).execute()
  if (former === undefined || former.slug === slug) return { slug, formerSlug: null }
  await trx
    .insertInto('pub.article_redirect')
    .values({ old_slug: former.slug, path: article.path, article_id: article.id })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  return { slug, formerSlug: former.slug }
}

/** Takes the text out of public; the address stays, to say that it was withdrawn. */
export async function withdrawArticleCopy(trx: Db, id: string): Promise<{ slug: string }> {
  return trx
    .updateTable('pub.article')
    .set({
      title: '',
      sapo: '',
      body: '[]',
      author_name: '',
      category: '',
      image: null,
      withdrawn_at: sql`now()`,
    })
    .where('id', '=', id)
    .returning('slug')
    .executeTakeFirstOrThrow()
}

async function freeSlug(trx: Db, { id, draft }: Copied): Promise<string> {
  const wanted = slugify(draft.title) || 'bai-viet'
  const { rows } = await sql<{ slug: string }>`
    select free_slug(${wanted}, ${id}::uuid) as slug`.execute(trx)
  return rows[0]?.slug ?? wanted
}

function copyOf({ path, draft }: Copied) {
  return {
    path,
    title: draft.title,
    sapo: draft.sapo,
    body: JSON.stringify(draft.body),
    category: draft.category,
    author_name: draft.authorName,
    image: draft.image === null ? null : JSON.stringify(imageCopy(draft.image)),
  }
}

/** An empty `alt` in public means that somebody said it only decorates. */
function imageCopy({ picture, alternative, caption, credit }: ArticleImage) {
  const alt = alternative.kind === 'text' ? alternative.text : ''
  return { src: pictureAddress(picture), alt, caption, credit }
}
