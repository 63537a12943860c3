import type { UnitKey } from './plan.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'
import type { RowReader } from './row-reader.ts'
import { namesGroup } from './section.ts'
import { address } from './sheet.ts'
import type { Table } from './table.ts'
import type { TableRow } from './table-rows.ts'
import type { UnitIndex } from './unit-index.ts'
import { words } from './words.ts'

type Section = Extract<TableRow, { kind: 'section' }>

/** Follows the section rows of a table, so that each row of data knows its unit. */
export type Placer = {
  enter: (section: Section) => void
  /** The unit of a row; reports and gives null when it has none that is known. */
  place: (reader: RowReader) => UnitKey | null
}

/** A unit that rows stand under; an unknown one is reported at its heading when the first row does. */
type Heading = { key: UnitKey | null; unknown?: Problem | undefined; until?: number | undefined }

/**
 * A row belongs to the unit its own cell names, else to the section it stands in, else to the unit
 * that the title rows or the name of the sheet give.
 */
export function placerFor(table: Table, units: UnitIndex, problems: Problem[]): Placer {
  const whole = unitOfAll(table, units)
  let current = whole
  let parent: UnitKey | undefined

  function enter(section: Section): void {
    const name = headingName(section.text)
    const found = units.find(name, parent)
    if (!found.ok && namesGroup(words(name))) return
    if (found.ok && /^\s*đảng bộ/iu.test(name)) parent = found.key
    current = found.ok
      ? { key: found.key, until: section.until }
      : { key: null, unknown: unknown(table, section, found), until: section.until }
  }

  function place(reader: RowReader): UnitKey | null {
    const named = reader.text('person_unit')
    if (named !== null) {
      const found = units.find(named, parent)
      if (found.ok) return found.key
      const { suggestion } = found
      reader.report(found.reason, 'person_unit', suggestion === undefined ? {} : { suggestion })
      return null
    }
    if (current.until !== undefined && current.until < reader.row) current = whole
    const { key, unknown: problemOfHeading } = current
    if (key === null && problemOfHeading === undefined) {
      reader.report('missing_unit', reader.has('person_unit') ? 'person_unit' : 'full_name')
    }
    if (problemOfHeading !== undefined && !problems.includes(problemOfHeading)) {
      problems.push(problemOfHeading)
    }
    return key
  }

  return { enter, place }
}

const isCell = (name: string): boolean => words(name).startsWith('chi bo')

/** A cell in the title, else the name of the sheet, else the committee or organisation of the title. */
function unitOfAll(table: Table, units: UnitIndex): Heading {
  const cells = table.titledUnits.filter(({ name }) => isCell(name))
  const others = table.titledUnits.filter(({ name }) => !isCell(name))
  for (const { name } of [...cells, { name: table.sheet }, ...others]) {
    const found = units.find(name)
    if (found.ok) return { key: found.key }
  }
  const [cell] = cells
  const found = units.find(cell?.name ?? '')
  if (cell === undefined || found.ok) return { key: null }
  return { key: null, unknown: unknown(table, cell, found) }
}

function unknown(
  { sheet }: Table,
  { row, column, text }: { row: number; column: number; text: string },
  { reason, suggestion }: Extract<ReturnType<UnitIndex['find']>, { ok: false }>,
): Problem {
  const cell = address(row, column)
  const details = suggestion === undefined ? {} : { suggestion }
  return problem(reason, { sheet, row, cell }, text, details)
}

/** "II. Chi bộ thôn Đạ Ra (12 đảng viên)" → "Chi bộ thôn Đạ Ra". */
function headingName(text: string): string {
  return text
    .replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})\s*[.)\-–:/]\s*/u, '')
    .replace(/\s*[(:]\s*\d+\s*(?:đảng viên|đồng chí|đ\/c|quần chúng|người|ĐV|\)).*$/iu, '')
}
