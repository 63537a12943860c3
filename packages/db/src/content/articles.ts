import { randomUUID } from 'node:crypto'
import { articleDraft, type ArticleDraft } from '@nguon/domain/content/article'
import { AppError } from '@nguon/domain/errors'
import type { Db } from '../session/scoped.ts'

export type StoredArticle = {
  /** Of the public address; before the first publication a name that nobody sees. */
  slug: string
  publishedAt: Temporal.Instant | null
  draft: ArticleDraft
}

const columnsOf = (draft: ArticleDraft) => ({
  title: draft.title,
  sapo: draft.sapo,
  author_name: draft.authorName,
  category: draft.category,
  body: JSON.stringify(draft.body),
  image: draft.image === null ? null : JSON.stringify(draft.image),
})

export async function insertArticle(
  trx: Db,
  article: { unit: { id: string; path: string }; draft: ArticleDraft; writtenBy: string },
): Promise<string> {
  const row = await trx
    .insertInto('article')
    .values({
      ...columnsOf(article.draft),
      unit_id: article.unit.id,
      path: article.unit.path,
      slug: `ban-thao-${randomUUID()}`,
      written_by: article.writtenBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Writes a changed text as the given version; a changed text is a draft. */
export async function updateArticle(
  trx: Db,
  id: string,
  change: { draft: ArticleDraft; version: number },
): Promise<void> {
  await trx
    .updateTable('article')
    .set((eb) => ({
      ...columnsOf(change.draft),
      version: change.version,
      status: 'draft',
      updated_at: eb.fn<Temporal.Instant>('now'),
    }))
    .where('id', '=', id)
    .execute()
}

export async function getArticle(trx: Db, id: string): Promise<StoredArticle> {
  const row = await trx
    .selectFrom('article')
    .select(['slug', 'title', 'sapo', 'body', 'category', 'image'])
    .select(['author_name as authorName', 'published_at as publishedAt'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'article')
  const { slug, publishedAt, ...draft } = row
  return { slug, publishedAt, draft: articleDraft.parse(draft) }
}
