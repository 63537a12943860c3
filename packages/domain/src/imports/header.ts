import { fieldOf } from './fields.ts'
import type { Field } from './fields.ts'
import { columnsOfPersons } from './person-columns.ts'
import type { Cell, Row, Sheet } from './sheet.ts'
import { textOf, words } from './words.ts'

export type Column = { column: number; header: string; field: Field | null }

/** The header of a table: its rows and what each of its columns means. */
export type Header = {
  rows: readonly number[]
  columns: readonly Column[]
  fields: ReadonlyMap<Field, number>
}

const SEARCHED_ROWS = 60
const DEEPEST = 3
const WIDEST = 200

/**
 * Finds the header by its words: the first row of which at least three columns are understood, one
 * of them a name, with the rows below it that only refine it. Undefined when there is none.
 */
export function findHeader(sheet: Sheet): Header | undefined {
  for (const [index] of sheet.rows.slice(0, SEARCHED_ROWS).entries()) {
    const header = headerFrom(sheet, index)
    if (header !== undefined) return header
  }
  return undefined
}

/** The header that begins in a row of the sheet, of at least four columns that are understood. */
export function headerAt(sheet: Sheet, row: number): Header | undefined {
  const header = headerFrom(
    sheet,
    sheet.rows.findIndex((each) => each.row === row),
  )
  return header !== undefined && header.rows[0] === row && header.fields.size > 3
    ? header
    : undefined
}

/** Among the rows that may begin it, the lowest from which no meaning is lost: those above are titles. */
function headerFrom(sheet: Sheet, index: number): Header | undefined {
  const top = readHeader(sheet, index)
  if (top === undefined) return undefined
  const later = top.rows.slice(1).map((_, depth) => readHeader(sheet, index + depth + 1))
  return [top, ...later].findLast(
    (each) => each !== undefined && each.fields.size >= top.fields.size,
  )
}

function readHeader(sheet: Sheet, index: number): Header | undefined {
  const row = sheet.rows[index]
  if (row === undefined || row.cells.filter((cell) => textOf(cell) !== '').length < 2) {
    return undefined
  }
  const strict = headerOf(sheet, [row, ...refinements(sheet, index, nameColumn(row))])
  if (strict?.fields.has('full_name')) return strict
  // The names may have their header below, under a word for all that concerns the person.
  const loose = headerOf(sheet, [row, ...refinements(sheet, index, 0)])
  return loose?.fields.has('full_name') ? loose : strict
}

function headerOf(sheet: Sheet, rows: readonly Row[]): Header | undefined {
  const columns = columnsOfPersons(columnsOf(sheet, rows))
  const fields = fieldsOf(columns)
  const isNamed = fields.has('full_name') || fields.has('unit_name') || fields.has('person_unit')
  if (fields.size < 3 || !isNamed) return undefined
  return { rows: rows.map((each) => each.row), columns, fields }
}

/** Rows directly below that leave everything up to the name blank and hold only words. */
function refinements(sheet: Sheet, index: number, named: number): Row[] {
  const top = sheet.rows[index]
  const found: Row[] = []
  if (top === undefined) return found
  for (let depth = 1; depth < DEEPEST; depth += 1) {
    const row = sheet.rows[index + depth]
    if (row === undefined || row.row !== top.row + depth || !refines(row, named)) break
    found.push(row)
  }
  return found
}

function nameColumn({ cells }: Row): number {
  return cells.find((cell) => isNameHeader(textOf(cell)))?.column ?? 0
}

function isNameHeader(text: string): boolean {
  const field = fieldOf(words(text))
  return field === 'full_name' || field === 'unit_name' || field === 'person_unit'
}

function refines(row: Row, named: number): boolean {
  const filled = row.cells.filter((cell) => textOf(cell) !== '')
  return (
    filled.length > 0 &&
    filled.every((cell) => cell.column > named && cell.value.type === 'text') &&
    !filled.some((cell) => /\d/u.test(textOf(cell)))
  )
}

/** The columns that the rows of a header give words to, with what the words mean. */
export function columnsOf(sheet: Sheet, rows: readonly Row[]): Column[] {
  const ends = rows.flatMap((row) => row.cells.slice(0, WIDEST).map((cell) => cell.column))
  const last = Math.min(WIDEST, Math.max(0, ...ends))
  const columns: Column[] = []
  for (let column = 1; column <= last; column += 1) {
    const path = headerPath(sheet, rows, column)
    if (path.length === 0) continue
    const folded = path.map(words).join(' > ')
    const whole = fieldOf(folded)
    const field = whole === undefined ? fieldOf(words(path.at(-1) ?? '')) : whole
    columns.push({ column, header: path.join(' / '), field: field ?? null })
  }
  return columns
}

/** The words above a column from top to bottom; a merged or unfilled parent reaches to the right. */
function headerPath(sheet: Sheet, rows: readonly Row[], column: number): string[] {
  const path: string[] = []
  for (const [depth, row] of rows.entries()) {
    const own = textOf(cellAt(row, column))
    const below = rows.slice(depth + 1).some((each) => textOf(cellAt(each, column)) !== '')
    const text = own === '' && below ? parentText(sheet, row, column) : own
    if (text !== '' && path.at(-1) !== text) path.push(text)
  }
  return path
}

function parentText(sheet: Sheet, row: Row, column: number): string {
  const merge = sheet.merges.find(
    (range) =>
      range.top <= row.row &&
      row.row <= range.bottom &&
      range.left <= column &&
      column <= range.right,
  )
  if (merge !== undefined) return textOf(cellAt(row, merge.left))
  return textOf(row.cells.findLast((cell) => cell.column < column && textOf(cell) !== ''))
}

function cellAt(row: Row, column: number): Cell | undefined {
  return row.cells.find((cell) => cell.column === column)
}

/** The first column of each meaning; a later one with the same meaning is not used. */
export function fieldsOf(columns: readonly Column[]): Map<Field, number> {
  const fields = new Map<Field, number>()
  for (const { column, field } of columns) {
    if (field !== null && !fields.has(field)) fields.set(field, column)
  }
  return fields
}
