import type { Cell, CellValue, Merge, Sheet } from './sheet.ts'

export type FixtureValue = string | number | Temporal.PlainDate | null

const EPOCH = Temporal.PlainDate.from('1899-12-30')

/** A sheet from rows of plain values, the first of them row 1. */
export function sheetOf(
  rows: readonly (readonly FixtureValue[])[],
  merges: readonly Merge[] = [],
  name = 'S',
): Sheet {
  return {
    name,
    merges,
    rows: rows.flatMap((values, index) => {
      const cells = values.flatMap((value, place) => cellOf(value, place + 1))
      return cells.length === 0 ? [] : [{ row: index + 1, cells }]
    }),
  }
}

function cellOf(value: FixtureValue, column: number): Cell[] {
  return value === null || value === '' ? [] : [{ column, value: valueOf(value) }]
}

function valueOf(value: string | number | Temporal.PlainDate): CellValue {
  if (typeof value === 'string') return { type: 'text', text: value }
  if (typeof value === 'number') return { type: 'number', number: value }
  return { type: 'date', iso: value.toString(), serial: EPOCH.until(value).days }
}
