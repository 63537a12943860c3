import { z } from 'zod'
import { continuation } from '../paging.ts'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { checkChain } from './check-chain.ts'
import { readAudit } from './read-audit.ts'

const text = z.string().trim().min(1).max(120)
const filter = z.strictObject({
  action: text.optional(),
  who: text.optional(),
  subjectType: text.optional(),
  subjectId: z.uuid().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
  ...continuation,
})

export const auditRouter = router({
  list: unitProcedure('audit')
    .input(filter)
    .query(({ ctx, input }) => ctx.scoped((trx) => readAudit(trx, input))),
  listAll: installationProcedure('audit')
    .input(filter)
    .query(({ ctx, input }) => ctx.scoped((trx) => readAudit(trx, input))),
  verify: installationProcedure('audit').mutation(({ ctx }) => ctx.scoped(checkChain)),
})
