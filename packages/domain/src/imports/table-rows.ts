import { headerAt } from './header.ts'
import type { Header } from './header.ts'
import { sectionOf } from './section.ts'
import type { Cell, Row, Sheet } from './sheet.ts'
import { namesFooter, namesNote, namesTotal, textOf, words } from './words.ts'

/** A row below the header, sorted by what it is for. */
export type TableRow =
  | { kind: 'data'; row: number; cells: ReadonlyMap<number, Cell> }
  /** A heading; that of a merged cell beside its rows reaches to the row `until`. */
  | { kind: 'section'; row: number; text: string; column: number; until?: number }
  | { kind: 'total'; row: number; cells: ReadonlyMap<number, Cell> }
  /** The header of another list further down. */
  | { kind: 'other_list'; row: number; text: string; column: number }

/** Sorts the rows below a header; headers that a page break repeats and signatures give none. */
export function sortRows(sheet: Sheet, rows: readonly Row[], header: Header): TableRow[] {
  const sorted: TableRow[] = []
  const used = new Set(header.fields.values())
  const ordinal = header.fields.get('ordinal')
  const isRepeated = repetition(sheet, header)
  const merged = mergedUnits(sheet, header)
  let over: 'signed' | 'other_list' | null = null
  for (const { row, cells } of rows) {
    const filled = cells.filter((cell) => textOf(cell) !== '')
    const texts = filled.filter((cell) => cell.value.type === 'text').map(textOf)
    if (filled.length === 0 || isNumbering(filled, header)) continue
    if (isRepeated(filled)) {
      over = null
      continue
    }
    const isNumbered = filled[0]?.column === ordinal && /^\d+[.)]?$/u.test(textOf(filled[0]))
    if (over === 'signed' && isNumbered && filled.length > 2) over = null
    const other = filled.length === texts.length ? otherHeader(sheet, row, filled) : undefined
    if (other !== undefined) {
      sorted.push({ kind: 'other_list', row, text: textOf(other), column: other.column })
      over = 'other_list'
    }
    if (!isNumbered && filled.length <= 4 && namesFooter(texts)) over ??= 'signed'
    if (over !== null || (filled.length === 1 && namesNote(texts))) continue
    const byColumn = new Map(filled.map((cell) => [cell.column, cell]))
    if (texts.slice(0, 2).some(namesTotal)) {
      sorted.push({ kind: 'total', row, cells: byColumn })
      continue
    }
    const section = sectionOf(sheet, row, filled, header)
    if (section !== undefined) {
      sorted.push({ kind: 'section', row, text: textOf(section), column: section.column })
      continue
    }
    const unit = merged.get(row)
    const heading = unit === undefined ? undefined : byColumn.get(unit.column)
    if (unit !== undefined && heading !== undefined) {
      sorted.push({ kind: 'section', row, text: textOf(heading), ...unit })
      byColumn.delete(unit.column)
    }
    joinName(byColumn, header)
    if (filled.some((cell) => used.has(cell.column) && cell.column !== ordinal)) {
      sorted.push({ kind: 'data', row, cells: byColumn })
    }
  }
  return sorted
}

/** "(1) (2) (3)" or "A B 1 2" under a header. */
function isNumbering(filled: readonly Cell[], header: Header): boolean {
  if (filled.length < 3 || filled.length < header.columns.length / 2) return false
  const marks = filled.map(textOf)
  return marks.every((mark) => /^\(?(?:\d{1,2}|\p{L})\)?$/u.test(mark)) && /1/u.test(marks.join(''))
}

/** Whether a row says what the header says in the same columns. */
function repetition(sheet: Sheet, header: Header): (filled: readonly Cell[]) => boolean {
  const own = sheet.rows.filter(({ row }) => header.rows.includes(row))
  const said = new Set(own.flatMap(({ cells }) => cells.map(placed)))
  return (filled) => filled.length > 1 && filled.every((cell) => said.has(placed(cell)))
}

function placed(cell: Cell): string {
  return `${cell.column} ${words(textOf(cell))}`
}

const NAMES_A_NAME = /^(?:ho (?:va|chu|dem|lot|ten)|ten)(?: |$)/u

/** The first cell of the header of another list. */
function otherHeader(sheet: Sheet, row: number, filled: readonly Cell[]): Cell | undefined {
  if (!filled.some((cell) => NAMES_A_NAME.test(words(textOf(cell))))) return undefined
  return headerAt(sheet, row) === undefined ? undefined : filled[0]
}

/** Cells of the column of units that are merged over several rows, by their first row. */
function mergedUnits(
  { merges }: Sheet,
  { fields }: Header,
): ReadonlyMap<number, { column: number; until: number }> {
  const column = fields.get('person_unit')
  return new Map(
    merges
      .filter(({ left, top, bottom }) => left === column && bottom > top)
      .map(({ left, top, bottom }) => [top, { column: left, until: bottom }]),
  )
}

/** A name written in two columns becomes one, in the first of them. */
function joinName(cells: Map<number, Cell>, { fields }: Header): void {
  const column = fields.get('full_name')
  const given = cells.get(fields.get('given_name') ?? 0)
  if (column === undefined || given === undefined) return
  const text = [textOf(cells.get(column)), textOf(given)].filter(Boolean).join(' ')
  cells.set(column, { column, value: { type: 'text', text } })
}
