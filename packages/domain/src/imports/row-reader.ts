import type { Field } from './fields.ts'
import { problem } from './problems.ts'
import type { Problem, ProblemDetails, ProblemKind } from './problems.ts'
import { address, shown } from './sheet.ts'
import type { Cell } from './sheet.ts'
import type { Table } from './table.ts'
import type { TableRow } from './table-rows.ts'
import { textOf } from './words.ts'

/** One row seen through the meaning of its columns; problems go to the list it was made with. */
export type RowReader = {
  sheet: string
  row: number
  has: (field: Field) => boolean
  cell: (field: Field) => Cell | undefined
  /** Clean text, or null for an empty cell. */
  text: (field: Field) => string | null
  /** Address of the field's cell in this row; of column A where the table has no such column. */
  at: (field: Field) => string
  report: (kind: ProblemKind, field: Field, details?: ProblemDetails) => void
}

/** A reader for one data or total row of a table. */
export function readerOf(
  table: Table,
  row: Extract<TableRow, { kind: 'data' | 'total' }>,
  problems: Problem[],
): RowReader {
  const columnOf = (field: Field): number => table.header.fields.get(field) ?? 0
  const cell = (field: Field): Cell | undefined => row.cells.get(columnOf(field))
  const at = (field: Field): string => address(row.row, columnOf(field) || 1)
  return {
    sheet: table.sheet,
    row: row.row,
    has: (field) => table.header.fields.has(field),
    cell,
    text: (field) => textOf(cell(field)) || null,
    at,
    report(kind, field, details) {
      const place = { sheet: table.sheet, row: row.row, cell: at(field) }
      problems.push(problem(kind, place, shown(cell(field)?.value), details))
    },
  }
}
