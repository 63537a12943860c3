import { z } from 'zod'
import { installationProcedure, router } from '../trpc.ts'
import { createCommittee } from './create-committee.ts'

const draft = z.strictObject({
  name: z.string().trim().min(3).max(200),
  parentBody: z.string().trim().max(200),
  establishedOn: z.iso.date(),
})

export const committeeRouter = router({
  create: installationProcedure('units_write')
    .input(draft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createCommittee(trx, act, input))),
})
