import { z } from 'zod'
import { searchText } from '../search-text.ts'
import { router, unitProcedure } from '../trpc.ts'
import { assignInBulk } from './bulk-assign.ts'
import { assignInput, previewInput } from './bulk-input.ts'
import { previewAssignment } from './bulk-preview.ts'
import { listRecentActs, undoInBulk } from './bulk-undo.ts'
import { listHelpersInUnit } from './list-helpers.ts'

/** Acts on many candidates at once: looked at first, told row by row, undone as one. */
export const bulkRouter = router({
  helpers: unitProcedure('people_write')
    .input(z.strictObject({ text: searchText }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => listHelpersInUnit(trx, act, input))),
  preview: unitProcedure('people_write')
    .input(previewInput)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => previewAssignment(trx, act, input))),
  assign: unitProcedure('people_write')
    .input(assignInput)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => assignInBulk(trx, act, input))),
  recent: unitProcedure('people').query(({ ctx }) => ctx.scoped(listRecentActs)),
  undo: unitProcedure('people_write')
    .input(z.strictObject({ actId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => undoInBulk(trx, act, input.actId))),
})
