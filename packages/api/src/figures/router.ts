import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { freezeMonth } from './freeze-month.ts'
import { listMonths, readMonth } from './list-months.ts'
import { previewMonth } from './preview-month.ts'
import { publishMonth } from './publish-month.ts'

const month = z.strictObject({
  year: z.int().min(2000).max(2100),
  month: z.int().min(1).max(12),
})
const release = z.strictObject({ releaseId: z.uuid() })

export const figuresRouter = router({
  list: unitProcedure('figures').query(({ ctx }) => ctx.scoped(listMonths)),
  read: unitProcedure('figures')
    .input(release)
    .query(({ ctx, input }) => ctx.scoped((trx) => readMonth(trx, input))),
  preview: unitProcedure('figures_publish')
    .input(month)
    .query(({ ctx, input }) =>
      ctx.scoped((trx, act) => previewMonth(trx, act, { ...input, vault: ctx.services.vault })),
    ),
  freeze: unitProcedure('figures_publish')
    .input(month)
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => freezeMonth(trx, act, { ...input, vault: ctx.services.vault })),
    ),
  publish: unitProcedure('figures_publish')
    .input(release)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => publishMonth(trx, act, input))),
})
