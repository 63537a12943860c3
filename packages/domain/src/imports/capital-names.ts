import type { Cell } from './sheet.ts'
import type { Table } from './table.ts'
import type { TableRow } from './table-rows.ts'
import { textOf } from './words.ts'

/**
 * Names typed in small letters, as in the TCVN3 fonts of capitals (.Vn...H), which showed them in
 * capitals: each word begins with one.
 */
export function withCapitalNames(table: Table): Table {
  const column = table.header.fields.get('full_name')
  if (column === undefined) return table
  const rows = table.rows.map((row): TableRow => {
    if (row.kind !== 'data') return row
    const text = textOf(row.cells.get(column))
    if (text === '' || text !== text.toLowerCase()) return row
    const name: Cell = { column, value: { type: 'text', text: capitalised(text) } }
    return { ...row, cells: new Map([...row.cells, [column, name]]) }
  })
  return { ...table, rows }
}

function capitalised(text: string): string {
  return text.replace(/(?<=^|\s)\p{Ll}/gu, (letter) => letter.toUpperCase())
}
