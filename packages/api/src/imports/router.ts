import { z } from 'zod'
import { router, unitProcedure } from '../trpc.ts'
import { cancelImport } from './cancel-import.ts'
import { chooseColumns, columnChoice } from './choose-columns.ts'
import { listImports } from './list-imports.ts'
import { forget, readMappings } from './mappings.ts'
import { readImport } from './read-import.ts'
import { previewUndo } from './preview-undo.ts'
import { readPreviews } from './sealed-preview.ts'
import { requestCommit } from './request-commit.ts'
import { requestUndo } from './request-undo.ts'
import { startImport } from './start-import.ts'

const byBatch = z.strictObject({ batchId: z.uuid() })

/** Reading asks for persons; a workbook brings units as well, so writing asks for those. */
export const importsRouter = router({
  list: unitProcedure('people').query(({ ctx }) => ctx.scoped(listImports)),
  get: unitProcedure('people')
    .input(byBatch)
    .query(({ ctx, input }) =>
      ctx.scoped((trx) => readImport(trx, ctx.services.vault, input.batchId)),
    ),
  preview: unitProcedure('sensitive')
    .input(byBatch)
    .query(({ ctx, input }) =>
      ctx.scoped((trx) => readPreviews(trx, ctx.services.vault, input.batchId)),
    ),
  mappings: unitProcedure('people').query(({ ctx }) => ctx.scoped(readMappings)),
  start: unitProcedure('units_write')
    .input(z.strictObject({ fileId: z.uuid() }))
    .mutation(({ ctx, input }) => startImport(ctx, input.fileId)),
  choose: unitProcedure('units_write')
    .input(columnChoice)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => chooseColumns(trx, act, input))),
  forgetMapping: unitProcedure('units_write')
    .input(z.strictObject({ mappingId: z.uuid() }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => forget(trx, act, input.mappingId))),
  commit: unitProcedure('units_write')
    .input(byBatch)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => requestCommit(trx, act, input.batchId))),
  cancel: unitProcedure('units_write')
    .input(byBatch)
    .mutation(({ ctx, input }) => cancelImport(ctx, input.batchId)),
  undoPreview: unitProcedure('units_write')
    .input(byBatch)
    .query(({ ctx, input }) => ctx.scoped((trx) => previewUndo(trx, input.batchId))),
  undo: unitProcedure('units_write')
    .input(byBatch)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => requestUndo(trx, act, input.batchId))),
})
