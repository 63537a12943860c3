import type { ContentStatus } from '@nguon/domain/content/lifecycle'
import { sql } from 'kysely'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'

export type ArticleRow = {
  id: string
  title: string
  status: ContentStatus
  live: boolean
  category: string
  authorName: string
  unitName: string
  savedBy: string
  updatedAt: Temporal.Instant
}

export type ArticleCounts = Record<ContentStatus, number>

const ORDER = 'updated_at desc'

/** One page of the articles of the scope, the last touched first. */
export async function listArticles(
  trx: Db,
  filter: { status?: ContentStatus | undefined },
  page: { cursor?: string | undefined; limit: number },
): Promise<{ rows: ArticleRow[]; nextCursor: string | null }> {
  const { status = null } = filter
  const [at = null, id = null] =
    page.cursor === undefined ? [] : decodeCursor(page.cursor, ORDER, ['instant', 'uuid'])
  const { rows } = await sql<ArticleRow>`
    select i.id, i.title, i.status, i.category, i.author_name as "authorName", u.name as "unitName",
      i.updated_at as "updatedAt", a.display_name as "savedBy",
      exists (select from pub.article p where p.id = i.id and p.withdrawn_at is null) as live
    from article i
    join unit u on u.id = i.unit_id
    join content_version v on v.subject_id = i.id and v.version = i.version
    join account a on a.id = v.saved_by
    where (${status}::text is null or i.status = ${status})
      and (${at}::timestamptz is null or (i.updated_at, i.id) < (${at}::timestamptz, ${id}::uuid))
    order by i.updated_at desc, i.id desc
    limit ${page.limit + 1}`.execute(trx)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return {
    rows: shown,
    nextCursor:
      last === undefined ? null : encodeCursor(ORDER, [last.updatedAt.toString(), last.id]),
  }
}

/** How many articles of the scope stand at each status. */
export async function countArticles(trx: Db): Promise<ArticleCounts> {
  const rows = await trx
    .selectFrom('article')
    .select((eb) => [sql<ContentStatus>`status`.as('status'), eb.fn.countAll<number>().as('count')])
    .groupBy('status')
    .execute()
  const counts: ArticleCounts = { draft: 0, in_review: 0, published: 0, withdrawn: 0 }
  for (const { status, count } of rows) counts[status] = count
  return counts
}
