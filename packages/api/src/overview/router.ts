import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { getOverview } from './get-overview.ts'
import { listMeasures } from './list-measures.ts'

const year = z.int().min(2000).max(2100)
const month = z.int().min(1).max(12)

export const overviewRouter = router({
  get: unitProcedure('figures')
    .input(z.strictObject({ year }))
    .query(({ ctx, input }) =>
      ctx.scoped((trx, act) => getOverview(trx, act, { ...input, vault: ctx.services.vault })),
    ),
  measures: unitProcedure('figures')
    .input(z.strictObject({ year, month }))
    .query(({ ctx, input }) => {
      const request = { ...input, vault: ctx.services.vault }
      return ctx.scoped((trx, act) => listMeasures(trx, act, request))
    }),
})
