import { z } from 'zod'
import { pageNumber, slug, year } from './addresses.ts'
import { listNews } from './list-news.ts'
import { readArticle } from './read-article.ts'
import { readCommitteePage } from './committee-pages.ts'
import { readHome } from './read-home.ts'
import { readResults } from './read-results.ts'
import { createPublicCallerFactory, forCommittee, publicProcedure, publicRouterOf } from './trpc.ts'
import { siteOnWire } from './wire.ts'

/**
 * All that the public site can ask. Every answer is null where there is nothing to show: no
 * committee yet, an unknown address, a page beyond the last.
 */
export const publicRouter = publicRouterOf({
  site: publicProcedure.query(({ ctx }) => forCommittee(ctx, async ({ site }) => siteOnWire(site))),
  home: publicProcedure.query(({ ctx }) => forCommittee(ctx, readHome)),
  news: publicProcedure
    .input(z.strictObject({ page: pageNumber }))
    .query(({ ctx, input }) => forCommittee(ctx, (committee) => listNews(committee, input.page))),
  article: publicProcedure
    .input(z.strictObject({ slug }))
    .query(({ ctx, input }) =>
      forCommittee(ctx, (committee) => readArticle(committee, input.slug)),
    ),
  page: publicProcedure
    .input(z.strictObject({ slug }))
    .query(({ ctx, input }) =>
      forCommittee(ctx, async ({ site }) => readCommitteePage(site, input.slug)),
    ),
  results: publicProcedure
    .input(z.strictObject({ year: year.optional() }))
    .query(({ ctx, input }) =>
      forCommittee(ctx, ({ db, site }) => readResults(db, site, input.year)),
    ),
})

export type PublicRouter = typeof publicRouter

/** Calls the public router in process: `createPublicCaller({ db, fixedToday }).home()`. */
export const createPublicCaller = createPublicCallerFactory(publicRouter)
export type PublicCaller = ReturnType<typeof createPublicCaller>
