/** What a cell holds once its number format is understood. A formula's cell holds its cached value. */
export type CellValue =
  | { type: 'text'; text: string }
  | { type: 'number'; number: number }
  | { type: 'date'; iso: string; serial: number }
  | { type: 'boolean'; boolean: boolean }
  | { type: 'error'; code: string }

/** One non-empty cell; `column` counts from 1 (A). */
export type Cell = { column: number; value: CellValue; formula?: string }

/** One non-empty row; `row` is the number that a spreadsheet shows. Cells ascend by column. */
export type Row = { row: number; cells: readonly Cell[] }

/** A merged range; all four bounds count from 1 and are inclusive. */
export type Merge = { top: number; left: number; bottom: number; right: number }

/** The port that readers of workbooks fill. Rows ascend; empty rows and cells are absent. */
export type Sheet = { name: string; rows: readonly Row[]; merges: readonly Merge[] }

/** "C28" from row 28, column 3. */
export function address(row: number, column: number): string {
  return `${columnLetters(column)}${row}`
}

/** "C" for column 3. */
export function columnLetters(column: number): string {
  let letters = ''
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return letters
}

/** 3 from "C28". */
export function columnOf(cell: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/u.exec(cell)?.[0] ?? '') {
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column
}

/** The value as its owner would recognise it: dates as dd/mm/yyyy, everything else as stored. */
export function shown(value: CellValue | undefined): string {
  if (value === undefined) return ''
  if (value.type === 'text') return value.text.normalize('NFC').trim()
  if (value.type === 'number') return String(value.number)
  if (value.type === 'date') return value.iso.split('-').toReversed().join('/')
  if (value.type === 'boolean') return value.boolean ? 'TRUE' : 'FALSE'
  return value.code
}
