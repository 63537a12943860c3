import { unitFields } from '@nguon/domain/units/unit-draft'
import { wireDate } from '@nguon/domain/text/iso-day'
import { z } from 'zod'
import { searchText } from '../search-text.ts'
import { router, unitProcedure } from '../trpc.ts'
import { createUnit, moveUnit, renameUnitFrom } from './change-structure.ts'
import { getTree } from './get-tree.ts'
import { getUnit } from './get-unit.ts'
import { listUnitSources } from './list-sources.ts'
import { findUnits } from './find-units.ts'

const unitId = z.uuid()
const { name } = unitFields
const code = unitFields.code.min(1).nullable().default(null)
/** Every change of the structure rests on a decision that names the day from which it counts. */
const decision = { from: wireDate, document: unitFields.document }

export const unitsRouter = router({
  tree: unitProcedure('units')
    .input(z.strictObject({ parentId: unitId.optional(), asOf: wireDate.optional() }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => getTree(trx, act, input))),
  get: unitProcedure('units')
    .input(z.strictObject({ id: unitId }))
    .query(({ ctx, input }) => ctx.scoped((trx, act) => getUnit(trx, act, input.id))),
  search: unitProcedure('units')
    .input(z.strictObject({ text: searchText.min(1) }))
    .query(({ ctx, input }) => ctx.scoped((trx) => findUnits(trx, input.text))),
  sources: unitProcedure('people')
    .input(
      z.strictObject({
        status: z
          .enum(['not_reported', 'exhausted', 'present_not_eligible', 'available'])
          .optional(),
        page: z.int().min(1).max(10_000).default(1),
      }),
    )
    .query(({ ctx, input }) => ctx.scoped((trx, act) => listUnitSources(trx, act, input))),
  create: unitProcedure('units_write')
    .input(
      z.strictObject({
        parentId: unitId,
        name,
        code,
        kind: unitFields.kind,
        sector: unitFields.sector.nullable().default(null),
        ...decision,
      }),
    )
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => createUnit(trx, act, input))),
  rename: unitProcedure('units_write')
    .input(z.strictObject({ unitId, name, code, ...decision }))
    .mutation(({ ctx, input }) => ctx.scoped((trx, act) => renameUnitFrom(trx, act, input))),
  place: unitProcedure('units_write')
    .input(z.strictObject({ unitId, parentId: unitId, ...decision }))
    .mutation(({ ctx, input }) => moveUnit(ctx.scoped, input)),
})
