import type { UnitKey } from './plan.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'
import type { RowReader } from './row-reader.ts'
import { address } from './sheet.ts'
import type { Table, TableRow } from './table.ts'
import type { UnitIndex } from './unit-index.ts'

type Section = Extract<TableRow, { kind: 'section' }>

/** Follows the section rows of a table, so that each row of data knows its unit. */
export type Placer = {
  enter: (section: Section) => void
  /** The unit of a row; reports and gives null when it has none that is known. */
  place: (reader: RowReader) => UnitKey | null
}

/**
 * A row belongs to the unit its own cell names, else to the section it stands in, else to the unit
 * of the title rows or the only unit there is. An unknown section is reported once, at its heading.
 */
export function placerFor(table: Table, units: UnitIndex, problems: Problem[]): Placer {
  let current: UnitKey | null = table.title.committee && known(units, table.title.committee)
  let parent: UnitKey | undefined
  let isUnknown = false

  function enter(section: Section): void {
    const name = headingName(section.text)
    const found = units.find(name, parent)
    isUnknown = !found.ok
    current = found.ok ? found.key : null
    if (found.ok && /^\s*đảng bộ/iu.test(name)) parent = found.key
    if (found.ok) return
    const cell = address(section.row, section.column)
    const { suggestion } = found
    problems.push(
      problem(
        found.reason,
        { sheet: table.sheet, row: section.row, cell },
        section.text,
        suggestion === undefined ? {} : { suggestion },
      ),
    )
  }

  function place(reader: RowReader): UnitKey | null {
    const named = reader.text('person_unit')
    if (named === null) {
      if (current === null && !isUnknown) {
        reader.report('missing_unit', reader.has('person_unit') ? 'person_unit' : 'full_name')
      }
      return current
    }
    const found = units.find(named, parent)
    if (found.ok) return found.key
    const { suggestion } = found
    reader.report(found.reason, 'person_unit', suggestion === undefined ? {} : { suggestion })
    return null
  }

  return { enter, place }
}

function known(units: UnitIndex, name: string): UnitKey | null {
  const found = units.find(name)
  return found.ok ? found.key : null
}

/** "II. Chi bộ thôn Đạ Ra (12 đảng viên)" → "Chi bộ thôn Đạ Ra". */
function headingName(text: string): string {
  return text
    .replace(/^(?:[IVXLC]+|\d+(?:\.\d+)*|\p{L})\s*[.)\-–:/]\s*/u, '')
    .replace(/\s*[(:]\s*\d+\s*(?:đảng viên|đồng chí|đ\/c|quần chúng|người|ĐV).*$/iu, '')
}
