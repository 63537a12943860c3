import { continuation } from '../paging.ts'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { checkChain } from './check-chain.ts'
import { auditFilter, readAudit } from './read-audit.ts'

const listInput = auditFilter.extend(continuation)

export const auditRouter = router({
  list: unitProcedure('audit')
    .input(listInput)
    .query(({ ctx, input }) => ctx.scoped((trx) => readAudit(trx, input))),
  listAll: installationProcedure('audit')
    .input(listInput)
    .query(({ ctx, input }) => ctx.scoped((trx) => readAudit(trx, input))),
  verify: installationProcedure('audit').mutation(({ ctx }) => ctx.scoped(checkChain)),
})
