import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { getPlan } from './get-plan.ts'

const year = z.int().min(2000).max(2100)

export const plansRouter = router({
  get: unitProcedure('plans')
    .input(z.strictObject({ year }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => getPlan(trx, act, input))),
})
