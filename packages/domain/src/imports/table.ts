import type { Field } from './fields.ts'
import { findHeader } from './header.ts'
import type { Header } from './header.ts'
import type { SheetKind } from './plan.ts'
import type { Cell, Row, Sheet } from './sheet.ts'
import { readTitle } from './title.ts'
import type { Title } from './title.ts'
import { namesFooter, namesTotal, textOf, words } from './words.ts'

/** A row below the header, sorted by what it is for. */
export type TableRow =
  | { kind: 'data'; row: number; cells: ReadonlyMap<number, Cell> }
  | { kind: 'section'; row: number; text: string; column: number }
  | { kind: 'total'; row: number; cells: ReadonlyMap<number, Cell> }

export type Table = {
  sheet: string
  kind: SheetKind
  title: Title
  header: Header
  rows: TableRow[]
}

const HISTORY: readonly Field[] = [
  'class_finished',
  'dossier_completed',
  'verified',
  'cell_resolved',
]

/** Recognises one sheet by its headers; undefined when they are not those of a known list. */
export function readTable(sheet: Sheet): Table | undefined {
  const header = findHeader(sheet)
  if (header === undefined) return undefined
  const top = header.rows[0] ?? 0
  const above = sheet.rows.filter((row) => row.row < top)
  const title = readTitle(above.flatMap((row) => row.cells.map(textOf)))
  const kind = kindOf(header, title)
  if (kind === undefined) return undefined
  const below = sheet.rows.filter((row) => row.row > (header.rows.at(-1) ?? top))
  return { sheet: sheet.name, kind, title, header, rows: sortRows(below, header) }
}

function kindOf({ fields }: Header, title: Title): SheetKind | undefined {
  const heading = words(title.lines.join(' '))
  if (!fields.has('full_name')) {
    if (['target', 'target_min', 'target_max'].some((field) => has(fields, field))) return 'targets'
    return fields.has('unit_name') || fields.has('person_unit') ? 'units' : undefined
  }
  if (fields.has('left_on')) return 'withdrawals'
  if (fields.has('mentors') || fields.has('group')) return 'candidates'
  const isHistory = HISTORY.some((field) => fields.has(field)) || fields.has('sourced')
  if (isHistory) {
    const isAdmission = fields.has('card_number') || fields.has('recognised')
    return isAdmission || /danh sach (?:.* )?ket nap/u.test(heading) ? 'admissions' : 'candidates'
  }
  if (/quan chung|nguoi vao dang/u.test(heading)) return 'candidates'
  return fields.has('ceremony_held') || fields.has('card_number') || fields.has('recognised')
    ? 'members'
    : undefined
}

function has(fields: ReadonlyMap<Field, number>, field: string): boolean {
  return [...fields.keys()].some((key) => key === field)
}

function sortRows(rows: readonly Row[], header: Header): TableRow[] {
  const sorted: TableRow[] = []
  const used = new Set(header.fields.values())
  for (const { row, cells } of rows) {
    const filled = cells.filter((cell) => textOf(cell) !== '')
    const texts = filled.filter((cell) => cell.value.type === 'text')
    const first = texts[0]
    if (filled.length === 0 || isNumbering(filled, header)) continue
    if (filled.length <= 2 && first !== undefined && namesFooter(textOf(first))) break
    const byColumn = new Map(filled.map((cell) => [cell.column, cell]))
    if (texts.slice(0, 2).some((cell) => namesTotal(textOf(cell)))) {
      sorted.push({ kind: 'total', row, cells: byColumn })
      continue
    }
    const section = sectionOf(filled, header)
    if (section !== undefined) {
      sorted.push({ kind: 'section', row, text: textOf(section), column: section.column })
    } else if (filled.some((cell) => used.has(cell.column) && cell.column !== ordinal(header))) {
      sorted.push({ kind: 'data', row, cells: byColumn })
    }
  }
  return sorted
}

function ordinal(header: Header): number | undefined {
  return header.fields.get('ordinal')
}

/** "(1) (2) (3)" or "A B 1 2" under a header. */
function isNumbering(filled: readonly Cell[], header: Header): boolean {
  if (filled.length < 3 || filled.length < header.columns.length / 2) return false
  const marks = filled.map(textOf)
  return marks.every((mark) => /^\(?(?:\d{1,2}|\p{L})\)?$/u.test(mark)) && /1/u.test(marks.join(''))
}

const ROMAN_OR_LETTER = /^(?:[IVXLC]+|\p{L}|\d+(?:\.\d+)*)[.)]?$/u
const NAMES_UNIT =
  /^(?:(?:[ivxlc]+|[a-z]|\d+) )?(?:chi bo|dang bo|cb|db|dang uy|tccs|thon|to dan pho) /u

/** A row whose only words are a heading, perhaps with a roman or other number before it. */
function sectionOf(filled: readonly Cell[], header: Header): Cell | undefined {
  const isPersons = header.fields.has('full_name')
  const [first, second, third] = filled
  if (!isPersons || first === undefined || third !== undefined) return undefined
  if (second === undefined) {
    const isRow = first.value.type === 'text' && first.column !== header.fields.get('card_number')
    return isRow && NAMES_UNIT.test(`${words(textOf(first))} `) ? first : undefined
  }
  const isNumbered = ROMAN_OR_LETTER.test(textOf(first)) && second.value.type === 'text'
  const heads =
    NAMES_UNIT.test(`${words(textOf(second))} `) || /^[IVXLC]+[.)]?$/u.test(textOf(first))
  return isNumbered && heads ? second : undefined
}
