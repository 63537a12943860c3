import { committeeDraft, committeeInfo } from '@nguon/domain/units/committee-draft'
import { z } from 'zod'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { changeCommitteeInfo, readCommitteeInfo } from './committee-info.ts'
import { createCommittee } from './create-committee.ts'

export const committeeRouter = router({
  create: installationProcedure('units_write')
    .input(committeeDraft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createCommittee(trx, act, input))),
  info: unitProcedure('units').query(({ ctx }) => ctx.scoped(readCommitteeInfo)),
  changeInfo: unitProcedure('units_write')
    .input(z.strictObject({ seen: committeeInfo, info: committeeInfo }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => changeCommitteeInfo(trx, act, input))),
})
