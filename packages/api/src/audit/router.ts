import { isoDay } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { continuation } from '../paging.ts'
import { searchText } from '../search-text.ts'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { checkChain } from './check-chain.ts'
import { readAudit } from './read-audit.ts'

const text = searchText.min(1)
const filter = z.strictObject({
  action: text.optional(),
  who: text.optional(),
  subjectType: text.optional(),
  subjectId: z.uuid().optional(),
  from: isoDay.optional(),
  to: isoDay.optional(),
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
