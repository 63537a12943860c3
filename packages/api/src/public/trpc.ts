import { initTRPC } from '@trpc/server'
import type { PublicDb } from '@nguon/db/public/client'
import { findPublicSite } from '@nguon/db/public/site'
import type { PublicSite } from '@nguon/db/public/site'
import { inSpan } from '@nguon/process/tracing/span'

/** What a public request knows: the database by the site's role, and a fixed day in tests and demo. */
export type PublicContext = { db: PublicDb; fixedToday: Temporal.PlainDate | null }

const t = initTRPC.context<PublicContext>().create({ isDev: false })

export const publicRouterOf = t.router
export const createPublicCallerFactory = t.createCallerFactory
export const publicProcedure = t.procedure.use(({ path, next }) => inSpan(path, () => next()))

export type Committee = { db: PublicDb; site: PublicSite; fixedToday: Temporal.PlainDate | null }

/** Gives the procedure the committee, or answers null before the first committee exists. */
export async function forCommittee<T>(
  ctx: PublicContext,
  run: (committee: Committee) => Promise<T>,
): Promise<T | null> {
  const site = await findPublicSite(ctx.db)
  return site === undefined ? null : await run({ ...ctx, site })
}
