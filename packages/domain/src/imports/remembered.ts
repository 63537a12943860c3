import { z } from 'zod'
import { headerRows } from './chosen-header.ts'
import { heldChoice } from './choices.ts'
import type { HeldChoice } from './choices.ts'
import { columnsOf } from './header.ts'
import type { Column } from './header.ts'
import { sheetKinds } from './plan.ts'
import type { Row, Sheet } from './sheet.ts'
import { textOf, words } from './words.ts'

const DEEPEST = 3
const WIDEST = 200
const LONGEST = 8000
const SEARCHED_ROWS = 60

const headed = z.object({
  header: z.string(),
  field: heldChoice.shape.columns.element.shape.field.nullable(),
})

/** How the columns of a form were matched once. The same header words, wherever they stand, mean the same again. */
export const rememberedMapping = z.object({
  kind: z.enum(sheetKinds),
  headerRows: z.int().min(1).max(DEEPEST),
  /** Every column with a header, from left to right. */
  columns: z.array(headed).min(2).max(WIDEST),
  unitInHeadings: z.boolean(),
})
export type RememberedMapping = z.infer<typeof rememberedMapping>

/** What a form is known again by: the folded words of its headers. */
export function fingerprintOf({
  headerRows: depth,
  columns,
}: {
  headerRows: number
  columns: readonly Pick<Column, 'header'>[]
}): string {
  return [depth, ...columns.map(({ header }) => words(header))].join('|')
}

/**
 * What can be remembered of a list that a person matched. Nothing where a chosen column has no header,
 * or where the header holds numbers or dates: that row is no header but somebody's data.
 */
export function mappingOf(sheet: Sheet, choice: HeldChoice): RememberedMapping | null {
  const rows = headerRows(sheet, choice)
  const meanings = new Map(choice.columns.map(({ column, field }) => [column, field]))
  const columns = columnsOf(sheet, rows)
  const known = new Set(columns.map(({ column }) => column))
  const isWhole = choice.columns.every(({ column }) => known.has(column))
  const { kind, unitInHeadings } = choice
  if (kind === null || !isWhole || columns.length < 2 || !rows.every(holdsWords)) return null
  if (rows.length > DEEPEST || columns.length > WIDEST) return null
  const mapping = {
    kind,
    headerRows: rows.length,
    columns: columns.map(({ column, header }) => ({
      header,
      field: meanings.get(column) ?? null,
    })),
    unitInHeadings,
  }
  return fingerprintOf(mapping).length > LONGEST ? null : mapping
}

function holdsWords({ cells }: Row): boolean {
  return cells
    .filter((cell) => textOf(cell) !== '')
    .every((cell) => cell.value.type === 'text' && !/^[\d\s.,:/-]+$/u.test(textOf(cell)))
}

/** The choice that a remembered mapping makes for a sheet which has its form somewhere near the top. */
export function recall(
  sheet: Sheet,
  mappings: ReadonlyMap<string, RememberedMapping>,
): HeldChoice | undefined {
  const depths = [...new Set([...mappings.values()].map((mapping) => mapping.headerRows))]
  for (const [index, top] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    for (const depth of depths) {
      const rows = sheet.rows.slice(index, index + depth)
      if (rows.at(-1)?.row !== top.row + depth - 1) continue
      const columns = columnsOf(sheet, rows)
      const mapping = mappings.get(fingerprintOf({ headerRows: depth, columns }))
      if (mapping !== undefined) return choiceFrom(sheet.name, mapping, top.row, columns)
    }
  }
  return undefined
}

function choiceFrom(
  sheet: string,
  { kind, headerRows: depth, columns, unitInHeadings }: RememberedMapping,
  headerFrom: number,
  found: readonly Column[],
): HeldChoice {
  const meant = found.flatMap(({ column }, place) => {
    const field = columns[place]?.field ?? null
    return field === null ? [] : [{ column, field }]
  })
  const dataFrom = headerFrom + depth
  const read = { sheet, kind, headerFrom, dataFrom, columns: meant, unitInHeadings }
  return { ...read, legacyText: null, by: 'memory' }
}
