import {
  findNeighbours,
  findPublicArticle,
  findPublicRedirect,
  listRelatedArticles,
} from '@nguon/db/public/articles'
import type { PublicArticle } from '@nguon/db/public/articles'
import type { PublicDb } from '@nguon/db/public/client'
import type { Committee } from './trpc.ts'
import { cardOnWire } from './wire.ts'

const RELATED = 3

/** An article with its company; or where its address moved to; or that it was withdrawn; or nothing. */
export async function readArticle({ db, site }: Committee, slug: string) {
  const article = await findPublicArticle(db, site.committeeId, slug)
  if (article === undefined) return await readRedirect(db, site.committeeId, slug)
  if (article.withdrawnAt !== null)
    return { kind: 'withdrawn' as const, withdrawnAt: article.withdrawnAt.toString() }
  return await withCompany(db, site.committeeId, article)
}

async function readRedirect(db: PublicDb, committeeId: string, slug: string) {
  const target = await findPublicRedirect(db, committeeId, slug)
  return target === undefined ? null : { kind: 'moved' as const, slug: target }
}

async function withCompany(db: PublicDb, committeeId: string, article: PublicArticle) {
  const { id, category, publishedAt } = article
  const [related, neighbours] = await Promise.all([
    listRelatedArticles(db, committeeId, { id, category, limit: RELATED }),
    findNeighbours(db, committeeId, { id, publishedAt }),
  ])
  return {
    kind: 'article' as const,
    article: {
      ...cardOnWire(article),
      body: article.body,
      updatedAt: article.updatedAt?.toString() ?? null,
    },
    related: related.map(cardOnWire),
    previous: neighbours.previous ?? null,
    next: neighbours.next ?? null,
  }
}
