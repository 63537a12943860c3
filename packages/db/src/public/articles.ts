import type { PublicDb } from './client.ts'

export type PublicArticleCard = {
  slug: string
  title: string
  sapo: string
  category: string
  authorName: string
  image: unknown
  publishedAt: Temporal.Instant
}

export type PublicArticle = PublicArticleCard & {
  id: string
  body: unknown
  updatedAt: Temporal.Instant | null
  withdrawnAt: Temporal.Instant | null
}

const CARD = [
  'slug',
  'title',
  'sapo',
  'category',
  'author_name as authorName',
  'image',
  'published_at as publishedAt',
] as const

export type ArticlePage = { offset: number; limit: number }

const live = (db: PublicDb, committeeId: string) =>
  db
    .selectFrom('pub.article')
    .where('committee_id', '=', committeeId)
    .where('withdrawn_at', 'is', null)

/** Published articles that stand, newest first. */
export async function listPublicArticles(
  db: PublicDb,
  committeeId: string,
  { offset, limit }: ArticlePage,
): Promise<PublicArticleCard[]> {
  return await live(db, committeeId)
    .select([...CARD])
    .orderBy('published_at', 'desc')
    .orderBy('id', 'desc')
    .offset(offset)
    .limit(limit)
    .execute()
}

export async function countPublicArticles(db: PublicDb, committeeId: string): Promise<number> {
  const row = await live(db, committeeId)
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return row.count
}

/** An article by its address, withdrawn ones included: their address stays, their text does not. */
export async function findPublicArticle(
  db: PublicDb,
  committeeId: string,
  slug: string,
): Promise<PublicArticle | undefined> {
  return await db
    .selectFrom('pub.article')
    .select([...CARD, 'id', 'body', 'updated_at as updatedAt', 'withdrawn_at as withdrawnAt'])
    .where('committee_id', '=', committeeId)
    .where('slug', '=', slug)
    .executeTakeFirst()
}

/** Where an old address leads now; undefined when it leads nowhere or to a withdrawn article. */
export async function findPublicRedirect(
  db: PublicDb,
  committeeId: string,
  oldSlug: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('pub.article_redirect as redirect')
    .innerJoin('pub.article as article', 'article.id', 'redirect.article_id')
    .select('article.slug')
    .where('redirect.old_slug', '=', oldSlug)
    .where('article.committee_id', '=', committeeId)
    .where('article.withdrawn_at', 'is', null)
    .executeTakeFirst()
  return row?.slug
}

/** Up to `limit` other articles, the same category first, then the newest. */
export async function listRelatedArticles(
  db: PublicDb,
  committeeId: string,
  { id, category, limit }: { id: string; category: string; limit: number },
): Promise<PublicArticleCard[]> {
  return await live(db, committeeId)
    .select([...CARD])
    .where('id', '<>', id)
    .orderBy((eb) => eb('category', '=', category), 'desc')
    .orderBy('published_at', 'desc')
    .limit(limit)
    .execute()
}

export type Neighbour = { slug: string; title: string }

/** The articles published just before and just after a moment. */
export async function findNeighbours(
  db: PublicDb,
  committeeId: string,
  { id, publishedAt }: { id: string; publishedAt: Temporal.Instant },
): Promise<{ previous: Neighbour | undefined; next: Neighbour | undefined }> {
  const others = live(db, committeeId).select(['slug', 'title']).where('id', '<>', id).limit(1)
  const [previous, next] = await Promise.all([
    others
      .where('published_at', '<=', publishedAt)
      .orderBy('published_at', 'desc')
      .executeTakeFirst(),
    others.where('published_at', '>', publishedAt).orderBy('published_at').executeTakeFirst(),
  ])
  return { previous, next }
}
