import { flagDraft } from '@nguon/domain/people/flags'
import { basisDraft } from '@nguon/domain/people/processing-basis'
import { wireDate } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { readBases, recordBasis, withdrawConsent } from './bases.ts'
import { closeFlag, noteFlag, readFlags, takeBackFlag } from './flags.ts'

const byPerson = z.strictObject({ personId: z.uuid() })
const flagId = z.uuid()

export const peopleRouter = router({
  flags: unitProcedure('people')
    .input(byPerson)
    .query(({ ctx, input }) => ctx.scoped((trx) => readFlags(trx, input.personId))),
  noteFlag: unitProcedure('people_write')
    .input(byPerson.extend(flagDraft.shape))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => noteFlag(trx, act, input))),
  endFlag: unitProcedure('people_write')
    .input(z.strictObject({ flagId, until: wireDate }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => closeFlag(trx, act, input))),
  withdrawFlag: unitProcedure('people_write')
    .input(z.strictObject({ flagId }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => takeBackFlag(trx, act, input.flagId))),
  bases: unitProcedure('people')
    .input(byPerson)
    .query(({ ctx, input }) => ctx.scoped((trx) => readBases(trx, input.personId))),
  recordBasis: unitProcedure('people_write')
    .input(byPerson.extend(basisDraft.shape))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => recordBasis(trx, act, input))),
  withdrawConsent: unitProcedure('people_write')
    .input(z.strictObject({ basisId: z.uuid(), on: wireDate }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => withdrawConsent(trx, act, input))),
})
