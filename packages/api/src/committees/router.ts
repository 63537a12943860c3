import { line } from '@nguon/domain/content/line'
import { z } from 'zod'
import { installationProcedure, router, unitProcedure } from '../trpc.ts'
import { changeCommitteeInfo, readCommitteeInfo } from './committee-info.ts'
import { createCommittee } from './create-committee.ts'

const draft = z.strictObject({
  name: z.string().trim().min(3).max(200),
  parentBody: z.string().trim().max(200),
  establishedOn: z.iso.date(),
})

const info = z.strictObject({
  name: line(200).min(3),
  parentBody: line(200),
  contact: z.strictObject({
    address: line(300),
    phone: line(40),
    email: line(120).refine(
      (text) => text === '' || z.email().safeParse(text).success,
      'email_form',
    ),
  }),
  responsible: line(200),
  licence: line(200),
})

export const committeeRouter = router({
  create: installationProcedure('units_write')
    .input(draft)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createCommittee(trx, act, input))),
  info: unitProcedure('units').query(({ ctx }) => ctx.scoped(readCommitteeInfo)),
  changeInfo: unitProcedure('units_write')
    .input(z.strictObject({ seen: info, info }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => changeCommitteeInfo(trx, act, input))),
})
