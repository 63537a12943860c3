import { z } from 'zod'
import { fieldsOfKind } from './fields-of-kind.ts'
import { sheetKinds } from './plan.ts'

/** How a list was understood: by the words of its headers, by a remembered mapping, or by hand. */
export const understandings = ['itself', 'memory', 'hand'] as const
export type Understanding = (typeof understandings)[number]

/** Encodings of Vietnamese older than Unicode that a sheet may be written in. */
export const legacyTexts = ['tcvn3', 'vni'] as const

const LAST_ROW = 1_048_576
const LAST_COLUMN = 16_384
const row = z.int().min(1).max(LAST_ROW)
const fields = [...new Set(sheetKinds.flatMap(fieldsOfKind))]

/**
 * What a person at the screen decides about one sheet. Its header reaches from `headerFrom` to the
 * row before `dataFrom`, so it may have no row at all; a column that is not named is ignored.
 */
export const sheetChoice = z.strictObject({
  sheet: z.string(),
  /** Null leaves the sheet out. */
  kind: z.enum(sheetKinds).nullable(),
  headerFrom: row,
  dataFrom: row,
  columns: z
    .array(z.strictObject({ column: z.int().min(1).max(LAST_COLUMN), field: z.enum(fields) }))
    .max(fields.length),
  /** Persons stand under headings that name their unit, or all are of the unit of the title. */
  unitInHeadings: z.boolean(),
  legacyText: z.enum(legacyTexts).nullable(),
})
export type SheetChoice = z.infer<typeof sheetChoice>

/** A choice as a batch keeps it, with where it came from. */
export const heldChoice = sheetChoice.extend({ by: z.enum(['memory', 'hand']) })
export type HeldChoice = z.infer<typeof heldChoice>
