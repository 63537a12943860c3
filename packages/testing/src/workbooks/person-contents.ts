import type { CellValue } from 'hucre'
import type { PlantedCommittee, PlantedPerson } from './committee.ts'
import type { GridColumn, GridRow, GridSheet } from './grid.ts'
import { asOfLine } from './pen.ts'
import type { Pen } from './pen.ts'

/** The list of members as the pen writes it. */
export function memberContents(committee: PlantedCommittee, pen: Pen): GridSheet {
  const { column, shown, day } = pen
  return {
    titles: pen.titles('DANH SÁCH ĐẢNG VIÊN', asOfLine(`31/12/${committee.year - 1}`)),
    columns: [
      ...personColumns(pen),
      column('admitted'),
      column('official'),
      column('card'),
      ...pen.tail,
    ],
    rows: personRows('member', committee.members, pen, (id, member) => ({
      admitted: shown(id, 'admitted', day(member.admittedOn)),
      official: shown(id, 'official', day(member.officialOn)),
      card: shown(id, 'card', member.card),
    })),
  }
}

/** The list of candidates as the pen writes it. */
export function candidateContents(committee: PlantedCommittee, pen: Pen): GridSheet {
  const { column, shown, day } = pen
  return {
    titles: pen.titles('DANH SÁCH QUẦN CHÚNG ƯU TÚ', asOfLine(`31/3/${committee.year}`)),
    columns: [
      ...personColumns(pen),
      column('sourced'),
      column('class_finished'),
      column('dossier'),
      column('mentor'),
      ...pen.tail,
    ],
    rows: personRows('candidate', committee.candidates, pen, (id, candidate) => ({
      sourced: shown(id, 'sourced', day(candidate.sourcedOn)),
      class_finished: day(candidate.classOn),
      dossier: day(candidate.dossierOn),
      mentor: candidate.mentor,
    })),
  }
}

function personColumns({ column, split, isDeep, layout }: Pen): GridColumn[] {
  return [
    column('ordinal'),
    column('full_name'),
    ...(isDeep ? [] : [column('gender')]),
    ...split('birth', 'male', ['birth_male', 'birth_female']),
    column('ethnic_group'),
    ...(layout.units === 'column' ? [column('person_unit')] : []),
  ]
}

/** Rows in the order of their units, under section rows where the layout has them. */
function personRows<Row extends PlantedPerson>(
  list: 'member' | 'candidate',
  rows: readonly Row[],
  pen: Pen,
  more: (id: string, row: Row) => Record<string, CellValue>,
): GridRow[] {
  let last = ''
  return rows.flatMap((row, index) => {
    const id = `${list}:${index}`
    const values = { ordinal: index + 1, ...personValues(id, row, pen), ...more(id, row) }
    const data: GridRow = { kind: 'data', id, values }
    if (pen.layout.units === 'column' || row.unit === last) return [data]
    last = row.unit
    const section = `section:${list}:${row.unit}`
    const text = String(pen.shown(section, 'section', row.unit))
    return [{ kind: 'section', id: section, text }, data]
  })
}

function personValues(
  id: string,
  person: PlantedPerson,
  { shown, day, isDeep }: Pen,
): Record<string, CellValue> {
  const birth = shown(id, 'birth', day(person.birth))
  const isFemale = person.gender === 'female'
  return {
    full_name: shown(id, 'full_name', person.name),
    ...(isDeep
      ? { [isFemale ? 'birth_female' : 'birth_male']: birth }
      : { gender: isFemale ? 'Nữ' : 'Nam', birth }),
    ethnic_group: shown(id, 'ethnic_group', person.ethnicSpelling),
    person_unit: shown(id, 'person_unit', person.unit),
  }
}
