import { understandings } from '@nguon/domain/imports/choices'
import { sheetKinds } from '@nguon/domain/imports/plan'
import { z } from 'zod'
import type { ImportFailure, ImportSummary } from './wire.ts'

const count = z.int().nonnegative()
const bound = count.nullable()

const summary = z.object({
  committee: z.string().nullable(),
  asOf: z.string().nullable(),
  sheets: z.array(
    z.object({
      sheet: z.string(),
      kind: z.enum(sheetKinds).nullable(),
      by: z.enum(understandings).nullable().default(null),
      asOf: z.string().nullable(),
      columns: count,
      listed: count,
      heldBack: count,
      added: count,
      changed: count,
      unchanged: count,
      rowsWithErrors: count,
      rowsWithWarnings: count,
    }),
  ),
  legacy: z
    .array(
      z.object({
        sheet: z.string(),
        encoding: z.enum(['tcvn3', 'vni']),
        isConfirmed: z.boolean().default(false),
        cells: count,
        first: z.object({ row: count, cell: z.string() }),
        samples: z.array(z.object({ cell: z.string(), before: z.string(), after: z.string() })),
      }),
    )
    .default([]),
  shortYears: z
    .array(
      z.object({
        of: z.enum(['births', 'events']),
        from: count,
        to: count,
        count,
        sample: z.object({
          sheet: z.string(),
          cell: z.string(),
          before: z.string(),
          after: z.string(),
        }),
      }),
    )
    .default([]),
  agreement: z.object({
    grassrootsUnits: count,
    subordinateCells: count,
    members: count,
    comparisons: count,
    disagreements: count,
    targets: z
      .object({
        baseMembers: bound,
        min: bound,
        max: bound,
        minorityMin: bound,
        minorityMax: bound,
        stretch: bound,
      })
      .nullable(),
    targetYear: z.int().nullable(),
  }),
  errors: count,
  warnings: count,
  ruleFindings: count,
  beside: count.default(0),
  milliseconds: count,
}) satisfies z.ZodType<ImportSummary>

const failure = z.object({
  reason: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** The summary as the check stored it; null before. */
export function readSummary(value: unknown): ImportSummary | null {
  const read = summary.safeParse(value)
  return read.success ? read.data : null
}

export function readFailure(value: unknown): ImportFailure | null {
  const read = failure.safeParse(value)
  if (!read.success) return null
  const { reason, values } = read.data
  return values === undefined ? { reason } : { reason, values }
}
