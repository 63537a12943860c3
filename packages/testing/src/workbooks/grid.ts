import { address } from '@nguon/domain/imports/sheet'
import type { CellValue, MergeRange, WriteSheet } from 'hucre'
import type { WorkbookLayout } from './layout.ts'

export type GridColumn = { key: string; top: string; sub?: string }
export type GridRow =
  | { kind: 'data'; id: string; values: Record<string, CellValue> }
  | { kind: 'section'; id: string; text: string }
  | { kind: 'total'; id: string; values: Record<string, CellValue> }

export type GridSheet = {
  titles: readonly string[]
  columns: readonly GridColumn[]
  rows: readonly GridRow[]
}

/** A sheet ready to be written, and where each planted value stands. */
export type LaidOut = { sheet: WriteSheet; cellOf: (id: string, key: string) => string }

const SIGNATURES = ['NGƯỜI LẬP BIỂU', 'T/M BAN THƯỜNG VỤ']

/** Puts titles, header, rows and signature where the layout wants them. */
export function layOut(name: string, content: GridSheet, layout: WorkbookLayout): LaidOut {
  const rows: CellValue[][] = []
  const merges: MergeRange[] = []
  const formulas = new Map<
    string,
    { formula: string; value: CellValue; formulaResult: CellValue }
  >()
  const left = layout.emptyColumns
  const width = content.columns.length
  const places = new Map<string, number>()
  const line = (values: readonly CellValue[]): number =>
    rows.push([...Array.from({ length: left }, () => null), ...values])
  const merge = (top: number, from: number, bottom: number, to: number): void => {
    const isOne = top === bottom && from === to
    if (!isOne)
      merges.push({ startRow: top, startCol: left + from, endRow: bottom, endCol: left + to })
  }

  for (const title of content.titles) {
    line([title])
    merge(rows.length - 1, 0, rows.length - 1, width - 1)
  }
  if (layout.gapRows) line([])
  writeHeader(content.columns, line, merge, () => rows.length)
  if (layout.numberedColumns) line(content.columns.map((_, place) => `(${place + 1})`))

  const firstData = rows.length + 1
  for (const [place, row] of content.rows.entries()) {
    if (layout.gapRows && place % 9 === 8) line([])
    const index = rows.length
    places.set(row.id, index)
    if (row.kind === 'section') {
      const roman = toRoman(
        content.rows.slice(0, place).filter(({ kind }) => kind === 'section').length + 1,
      )
      const isHeading = layout.units === 'heading'
      line(isHeading ? [`${roman}. ${row.text}`] : [roman, row.text])
      merge(index, isHeading ? 0 : 1, index, width - 1)
      continue
    }
    line(content.columns.map(({ key }) => row.values[key] ?? null))
    if (row.kind === 'total') addFormulas(row.values, index)
  }
  if (layout.signature) {
    line([])
    line([
      SIGNATURES[0] ?? '',
      ...Array.from({ length: width - 2 }, () => null),
      SIGNATURES[1] ?? '',
    ])
  }

  function addFormulas(values: Record<string, CellValue>, index: number): void {
    for (const [column, { key }] of content.columns.entries()) {
      const value = values[key]
      if (typeof value !== 'number') continue
      const letter = address(1, left + column + 1).slice(0, -1)
      const formula = `SUM(${letter}${firstData}:${letter}${index})`
      formulas.set(`${index},${left + column}`, { formula, value, formulaResult: value })
    }
  }

  const normal = rows.map((row) =>
    row.map((value) => (typeof value === 'string' ? value.normalize(layout.text) : value)),
  )
  return {
    sheet: { name, rows: normal, merges, ...(formulas.size > 0 ? { cells: formulas } : {}) },
    cellOf(id, key) {
      const column = content.columns.findIndex((each) => each.key === key)
      const isHeading = column < 0
      const place = isHeading ? (layout.units === 'heading' ? 0 : 1) : column
      return address((places.get(id) ?? -1) + 1, left + place + 1)
    },
  }
}

/** One or two rows; a parent over two columns is merged across, every other header down. */
function writeHeader(
  columns: readonly GridColumn[],
  line: (values: readonly CellValue[]) => number,
  merge: (top: number, from: number, bottom: number, to: number) => void,
  height: () => number,
): void {
  const top = height()
  const isDeep = columns.some(({ sub }) => sub !== undefined)
  line(columns.map((column, place) => (columns[place - 1]?.top === column.top ? null : column.top)))
  if (!isDeep) return
  line(columns.map(({ sub }) => sub ?? null))
  for (const [place, column] of columns.entries()) {
    if (column.sub === undefined) merge(top, place, top + 1, place)
    else if (columns[place + 1]?.top === column.top) merge(top, place, top, place + 1)
  }
}

function toRoman(value: number): string {
  const digits: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ]
  let [rest, roman] = [value, '']
  for (const [size, letters] of digits) {
    while (rest >= size) {
      roman += letters
      rest -= size
    }
  }
  return roman
}
