import type { LegacyEncoding } from '../text/legacy-tables.ts'
import { findLegacy, fromLegacy, readingOf } from '../text/legacy-text.ts'
import type { LegacyReading } from '../text/legacy-text.ts'
import type { LegacyText } from './plan.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'
import { address } from './sheet.ts'
import type { Cell, Sheet } from './sheet.ts'
import type { Table } from './table.ts'

type Converted = { row: number; column: number; before: string; after: string }

/** A sheet as it reads in Unicode, and what had to be converted for that. */
export type LegacySheet = {
  sheet: Sheet
  encoding: LegacyEncoding | null
  converted: readonly Converted[]
}

/** Converts what a sheet holds in an old encoding; cells that are Unicode already stay as they are. */
export function readLegacySheet(sheet: Sheet): LegacySheet {
  const encoding = findLegacy(textsOf(sheet))
  if (encoding === null) return { sheet, encoding, converted: [] }
  const isLegacy = legacyCells(sheet, encoding)
  const converted: Converted[] = []
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.map((cell): Cell => {
      const { value, column } = cell
      if (value.type !== 'text' || !isLegacy(row, column, value.text)) return cell
      const after = fromLegacy(value.text, encoding)
      converted.push({ row, column, before: value.text, after })
      return { ...cell, value: { type: 'text', text: after } }
    }),
  }))
  return { sheet: { ...sheet, rows }, encoding, converted }
}

function* textsOf(sheet: Sheet): Generator<string> {
  for (const { cells } of sheet.rows) {
    for (const { value } of cells) if (value.type === 'text') yield value.text
  }
}

/** A text that reads both ways is what the rest of its row is, else most others of its column. */
function legacyCells(
  sheet: Sheet,
  encoding: LegacyEncoding,
): (row: number, column: number, text: string) => boolean {
  const readings = new Map<string, LegacyReading>()
  const read = (text: string): LegacyReading => {
    const reading = readings.get(text) ?? readingOf(text, encoding)
    readings.set(text, reading)
    return reading
  }
  const rows = new Map<number, number>()
  const columns = new Map<number, number>()
  for (const { row, cells } of sheet.rows) {
    for (const { column, value } of cells) {
      const reading = value.type === 'text' ? read(value.text) : 'plain'
      const weight = reading === 'legacy' ? 1 : reading === 'unicode' ? -1 : 0
      rows.set(row, (rows.get(row) ?? 0) + weight)
      columns.set(column, (columns.get(column) ?? 0) + weight)
    }
  }
  const all = rows.values().reduce((sum, weight) => sum + weight, 0)
  return (row, column, text) => {
    const reading = read(text)
    if (reading !== 'either') return reading === 'legacy'
    return (rows.get(row) || columns.get(column) || all) > 0
  }
}

const SAMPLES = 3

/**
 * What the plan says of a converted sheet. Its samples are names and headings: columns of ethnicity
 * and religion are not for everybody who reads a plan.
 */
export function legacyTextOf(
  { sheet, encoding, converted }: LegacySheet,
  table: Table | undefined,
  isConfirmed: boolean,
): LegacyText[] {
  const [first] = converted
  if (encoding === null || first === undefined || table === undefined) return []
  const { fields, rows } = table.header
  const named = fields.get('full_name') ?? fields.get('unit_name')
  const below = rows.at(-1) ?? 0
  const names = converted.filter(({ row, column }) => row > below && column === named)
  const headings = converted.filter(({ row }) => row <= below)
  const samples = [...names, ...headings].slice(0, SAMPLES)
  const { row, column } = samples[0] ?? first
  return [
    {
      sheet: sheet.name,
      encoding,
      isConfirmed,
      cells: converted.length,
      first: { row, cell: address(row, column) },
      samples: samples.map(({ before, after, ...at }) => ({
        cell: address(at.row, at.column),
        before,
        after,
      })),
    },
  ]
}

const encodingNames = { tcvn3: 'TCVN3', vni: 'VNI' } as const

/** Unconfirmed, a sheet in an old encoding brings nothing; one problem says so for all of it. */
export function unconfirmedLegacy(found: readonly LegacyText[]): Problem[] {
  const unconfirmed = found.filter(({ isConfirmed }) => !isConfirmed)
  return unconfirmed.map(({ sheet, encoding, cells, first, samples: [sample] }) =>
    problem('legacy_text', { sheet, ...first }, sample?.before ?? '', {
      ...(sample === undefined ? {} : { suggestion: sample.after }),
      values: { encoding: encodingNames[encoding], cells },
    }),
  )
}
