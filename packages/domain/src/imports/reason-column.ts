import type { Sheet } from './sheet.ts'
import { textOf, words } from './words.ts'

/** The header of the column that a marked workbook is given, in each language of the portal. */
const HEADERS: ReadonlySet<string> = new Set(['ly do cach sua', 'reason how to correct'])

/** Where a sheet that came back marked has its column of reasons; undefined in any other. */
export function reasonColumnOf({ rows }: Sheet): { row: number; column: number } | undefined {
  for (const { row, cells } of rows) {
    const header = cells.find((cell) => HEADERS.has(words(textOf(cell))))
    if (header !== undefined) return { row, column: header.column }
  }
  return undefined
}

/** The sheet as it was before it was marked, so that the same file can be corrected and brought again. */
export function withoutReasons(sheet: Sheet): Sheet {
  const reasons = reasonColumnOf(sheet)
  if (reasons === undefined) return sheet
  const rows = sheet.rows.map(({ row, cells }) => ({
    row,
    cells: cells.filter(({ column }) => column !== reasons.column || row < reasons.row),
  }))
  return { ...sheet, rows: rows.filter(({ cells }) => cells.length > 0) }
}
