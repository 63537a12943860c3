import { caseFileOf, openingCase } from '@nguon/db/candidates/load-case'
import { candidateDraft } from '@nguon/domain/recruitment/candidate-draft'
import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { bulkRouter } from './bulk-router.ts'
import { candidatePage } from './candidate-page.ts'
import { commandInput, eventInput } from './case-input.ts'
import { createOnce } from './create-once.ts'
import { searchText } from '../search-text.ts'
import { countInput, listInput } from './filter-input.ts'
import { listHelpers } from './list-helpers.ts'
import { countCandidates, countDue, listCandidates } from './list-candidates.ts'
import { recordCaseFact, weighFact } from './record-fact.ts'
import { recordStep } from './record-step.ts'
import { revealField } from './reveal-field.ts'

const caseId = z.uuid()
/** 0 for a case that came from a list without a single date. */
const expectedSeq = z.int().nonnegative()
const reason = searchText.min(3)

export const candidatesRouter = router({
  bulk: bulkRouter,
  list: unitProcedure('people')
    .input(listInput)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => listCandidates(trx, act, input))),
  counts: unitProcedure('people')
    .input(countInput)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => countCandidates(trx, act, input))),
  due: unitProcedure('people').query(({ ctx }) => ctx.scoped(countDue)),
  get: unitProcedure('people')
    .input(z.strictObject({ caseId }))
    .query(({ ctx, input }) =>
      ctx.read(openingCase(input.caseId, ctx.requestId), (rows, { today }) =>
        candidatePage(caseFileOf(rows), today),
      ),
    ),
  helpers: unitProcedure('people')
    .input(z.strictObject({ caseId, text: searchText.optional() }))
    .query(({ ctx, input }) => ctx.scoped((trx) => listHelpers(trx, input))),
  create: unitProcedure('people_write')
    .input(candidateDraft)
    .mutation(({ ctx, input }) => createOnce(ctx.scoped, ctx.services, input)),
  recordStep: unitProcedure('people_write')
    .input(
      z.strictObject({
        caseId,
        command: commandInput,
        expectedSeq,
        reason: reason.optional(),
      }),
    )
    .mutation(({ ctx, input }) => recordStep(ctx.scoped, input)),
  weighFact: unitProcedure('people_write')
    .input(z.strictObject({ caseId, event: eventInput }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => weighFact(trx, act, input))),
  recordFact: unitProcedure('people_write')
    .input(z.strictObject({ caseId, event: eventInput, expectedSeq, reason }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => recordCaseFact(trx, act, input))),
  reveal: unitProcedure('sensitive')
    .input(
      z.strictObject({
        caseId,
        field: z.enum(['ethnicity', 'religion', 'identity_number']),
        reason,
      }),
    )
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => revealField(trx, act, ctx.services.vault, input)),
    ),
})
