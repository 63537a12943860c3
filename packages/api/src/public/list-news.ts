import { countPublicArticles, listPublicArticles } from '@nguon/db/public/articles'
import type { Committee } from './trpc.ts'
import { cardOnWire } from './wire.ts'

const PER_PAGE = 20

/** One page of the news, newest first. Null for a page beyond the last; page 1 always exists. */
export async function listNews({ db, site }: Committee, page: number) {
  const total = await countPublicArticles(db, site.committeeId)
  const pages = Math.max(1, Math.ceil(total / PER_PAGE))
  if (page > pages) return null
  const offset = (page - 1) * PER_PAGE
  const articles = await listPublicArticles(db, site.committeeId, { offset, limit: PER_PAGE })
  return { page, pages, total, offset, articles: articles.map(cardOnWire) }
}
