import { getArticle } from '@nguon/db/content/articles'
import { getItem } from '@nguon/db/content/items'
import { countArticles, listArticles } from '@nguon/db/content/list-articles'
import type { Db } from '@nguon/db/session/scoped'
import { missingFields } from '@nguon/domain/content/article'
import type { ContentStatus } from '@nguon/domain/content/lifecycle'
import type { Actor } from '../actor.ts'
import { actorAt, actsOf } from './acting.ts'

const PAGE = 50

/** One page of the unit's articles with the count of each status. */
export async function readArticles(
  trx: Db,
  filter: { status?: ContentStatus | undefined; cursor?: string | undefined },
) {
  const page = await listArticles(trx, filter, { cursor: filter.cursor, limit: PAGE })
  const counts = await countArticles(trx)
  return {
    counts,
    nextCursor: page.nextCursor,
    rows: page.rows.map((row) => ({ ...row, updatedAt: row.updatedAt.toString() })),
  }
}

/** An article as its editors and publishers see it, with what each act still needs. */
export async function readArticle(trx: Db, act: Actor, id: string) {
  const item = await getItem(trx, 'article', id)
  const { draft, slug, publishedAt } = await getArticle(trx, id)
  return {
    id,
    draft,
    status: item.status,
    version: item.version,
    live: item.live,
    slug: item.live ? slug : null,
    publishedAt: publishedAt?.toString() ?? null,
    reviewNote: item.reviewNote,
    lastSave: { by: item.lastSave.by, at: item.lastSave.at.toString() },
    missing: missingFields(draft),
    acts: actsOf(item, await actorAt(trx, act, item.path)),
  }
}
