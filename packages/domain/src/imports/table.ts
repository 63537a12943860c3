import type { HeldChoice, Understanding } from './choices.ts'
import { chosenHeader } from './chosen-header.ts'
import type { Field } from './fields.ts'
import { withBirthColumns } from './birth-columns.ts'
import { findHeader } from './header.ts'
import type { Header } from './header.ts'
import type { SheetKind } from './plan.ts'
import type { Row, Sheet } from './sheet.ts'
import { sortRows } from './table-rows.ts'
import type { TableRow } from './table-rows.ts'
import { readTitle, titledUnits } from './title.ts'
import type { Title, TitledUnit } from './title.ts'
import { textOf, words } from './words.ts'

export type Table = {
  sheet: string
  kind: SheetKind
  by: Understanding
  title: Title
  /** What the rows above name as the unit of all. */
  titledUnits: readonly TitledUnit[]
  header: Header
  /** The row below the header. */
  dataFrom: number
  rows: TableRow[]
}

const CANDIDATES = /quan chung|nguoi vao dang|cam tinh dang|nguon phat trien|nguon ket nap/u

const MEMBERS = /danh sach (?:trich ngang )?(?:cac )?(?:dong chi )?dang vien(?! moi)/u

const HISTORY: readonly Field[] = [
  'class_finished',
  'dossier_completed',
  'verified',
  'cell_resolved',
]

/** Recognises one sheet by its headers; undefined when they are not those of a known list. */
export function readTable(sheet: Sheet): Table | undefined {
  const found = findHeader(sheet)
  if (found === undefined) return undefined
  const header = withBirthColumns(sheet, found)
  const top = header.rows[0] ?? 0
  const { title, units } = titleAbove(sheet, top)
  const kind = kindOf(header, title, sheet.name)
  if (kind === undefined) return undefined
  const dataFrom = (header.rows.at(-1) ?? top) + 1
  const rows = sortRows(sheet, rowsFrom(sheet, dataFrom), header)
  const by = 'itself'
  return { sheet: sheet.name, kind, by, title, titledUnits: units, header, dataFrom, rows }
}

/** Reads one sheet as it was chosen; undefined when it was left out. */
export function readChosenTable(sheet: Sheet, choice: HeldChoice): Table | undefined {
  const { kind, by, headerFrom, dataFrom } = choice
  if (kind === null) return undefined
  const header = chosenHeader(sheet, choice)
  const { title, units } = titleAbove(sheet, headerFrom)
  const rows = sortRows(sheet, rowsFrom(sheet, dataFrom), header)
  return { sheet: sheet.name, kind, by, title, titledUnits: units, header, dataFrom, rows }
}

function titleAbove(sheet: Sheet, top: number): { title: Title; units: readonly TitledUnit[] } {
  const above = sheet.rows.filter(({ row }) => row < top)
  const title = readTitle(above.flatMap((row) => row.cells.map(textOf)))
  return { title, units: titledUnits(above) }
}

function rowsFrom(sheet: Sheet, first: number): Row[] {
  return sheet.rows.filter(({ row }) => row >= first)
}

function kindOf({ fields }: Header, title: Title, name: string): SheetKind | undefined {
  const heading = words([...title.lines, name].join(' '))
  if (!fields.has('full_name')) {
    if (['target', 'target_min', 'target_max'].some((field) => has(fields, field))) return 'targets'
    return fields.has('unit_name') || fields.has('person_unit') ? 'units' : undefined
  }
  if (fields.has('left_on')) return 'withdrawals'
  if (fields.has('mentors') || fields.has('group')) return 'candidates'
  const isHistory = HISTORY.some((field) => fields.has(field)) || fields.has('sourced')
  if (isHistory) {
    const isAdmission = fields.has('card_number') || fields.has('recognised')
    const isOfAdmitted = /danh sach (?:.* )?ket nap/u.test(heading) && !CANDIDATES.test(heading)
    return isAdmission || isOfAdmitted ? 'admissions' : 'candidates'
  }
  if (CANDIDATES.test(heading)) return 'candidates'
  const isMembership = ['ceremony_held', 'card_number', 'recognised'].some((field) =>
    has(fields, field),
  )
  return isMembership || MEMBERS.test(heading) ? 'members' : undefined
}

function has(fields: ReadonlyMap<Field, number>, field: string): boolean {
  return [...fields.keys()].some((key) => key === field)
}
