import { exportFormats } from '@nguon/domain/exports/exports'
import { z } from 'zod'
import { auditFilter } from '../audit/read-audit.ts'
import { router, unitProcedure } from '../trpc.ts'
import { candidatesFilter } from './candidates-list.ts'
import { readExport, readExports } from './read-exports.ts'
import { requestExport } from './request-export.ts'
import { sourcesFilter } from './sources-list.ts'
import { stopExport } from './stop-export.ts'

const byExport = z.strictObject({ exportId: z.uuid() })
const format = z.enum(exportFormats)

/** Asking for a list asks what the list does; what is one's own already, only where one works. */
export const exportsRouter = router({
  list: unitProcedure('units').query(({ ctx }) => ctx.scoped(readExports)),
  get: unitProcedure('units')
    .input(byExport)
    .query(({ ctx, input }) => ctx.scoped((trx, act) => readExport(trx, act, input.exportId))),
  cancel: unitProcedure('units')
    .input(byExport)
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => stopExport(trx, act, input.exportId))),
  candidates: unitProcedure('people')
    .input(z.strictObject({ format, filter: candidatesFilter }))
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => requestExport(trx, act, { list: 'candidates', ...input })),
    ),
  units: unitProcedure('units')
    .input(z.strictObject({ format, filter: z.strictObject({}) }))
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => requestExport(trx, act, { list: 'units', ...input })),
    ),
  sources: unitProcedure('people')
    .input(z.strictObject({ format, filter: sourcesFilter }))
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => requestExport(trx, act, { list: 'sources', ...input })),
    ),
  audit: unitProcedure('audit')
    .input(z.strictObject({ format, filter: auditFilter }))
    .mutation(({ ctx, input }) =>
      ctx.scoped((trx, act) => requestExport(trx, act, { list: 'audit', ...input })),
    ),
})
