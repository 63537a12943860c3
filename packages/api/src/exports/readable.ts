import type { CellContent, WrittenColumn } from '@nguon/workbooks/written-sheet'
import type { OpenedList } from './list-reader.ts'

/** A column of a list with what it says of a row. */
export type Readable<Row> = { column: WrittenColumn; read: (row: Row) => CellContent }

export function textColumn<Row>(
  header: string,
  width: number,
  read: (row: Row) => string | null,
): Readable<Row> {
  return { column: { header, width, kind: 'text' }, read }
}

export function numberColumn<Row>(
  header: string,
  width: number,
  read: (row: Row) => number | null,
): Readable<Row> {
  return { column: { header, width, kind: 'number' }, read }
}

/** What is known of a list that its screen holds as a whole as well: one page, with all its rows. */
export function wholeList<Row>(
  columns: readonly Readable<Row>[],
  rows: readonly Row[],
): Pick<OpenedList, 'columns' | 'total' | 'page'> {
  return {
    columns: columns.map(({ column }) => column),
    total: rows.length,
    page: () =>
      Promise.resolve({
        next: null,
        rows: rows.map((row) => columns.map(({ read }) => read(row))),
      }),
  }
}
