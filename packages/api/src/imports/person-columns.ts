import type { PersonRow, RegisteredPerson } from '@nguon/db/people/registered'
import type { PersonRecord } from '@nguon/domain/imports/plan'
import type { PartialDate } from '@nguon/domain/people/partial-date'
import { formatSchooling } from '@nguon/domain/people/schooling'
import { sortName } from '@nguon/domain/text/names'
import type { Place } from './import-context.ts'

export type Birth = { bornOn: string | null; birthYear: number | null }

export function birthColumns(birth: PartialDate | null): Birth {
  if (birth === null) return { bornOn: null, birthYear: null }
  if (birth.precision === 'year') return { bornOn: null, birthYear: birth.year }
  return { bornOn: birth.date.toString(), birthYear: birth.date.year }
}

/**
 * The columns of a person after the import. What the workbook leaves empty never erases what the
 * register knows, and a bare year never replaces a day of that year.
 */
export function personColumns(
  id: string,
  place: Place,
  facts: PersonRecord,
  known: RegisteredPerson | null,
  occupation: string | null,
): PersonRow {
  return {
    id,
    unitId: place.id,
    path: place.path,
    fullName: facts.name,
    sortName: sortName(facts.name),
    gender: facts.gender ?? known?.gender ?? null,
    ...betterBirth(birthColumns(facts.birth), known),
    schooling:
      facts.schooling === null ? (known?.schooling ?? null) : formatSchooling(facts.schooling),
    qualification: facts.qualification?.text ?? known?.qualification ?? null,
    theoryLevel: facts.politicalTheory?.text ?? known?.theoryLevel ?? null,
    occupation: occupation ?? known?.occupation ?? null,
  }
}

function betterBirth(birth: Birth, known: RegisteredPerson | null): Birth {
  const registered = {
    bornOn: known?.bornOn?.toString() ?? null,
    birthYear: known?.birthYear ?? null,
  }
  if (birth.birthYear === null) return registered
  const onlyYear = birth.bornOn === null && birth.birthYear === registered.birthYear
  return onlyYear ? registered : birth
}

const compared = [
  'unitId',
  'fullName',
  'gender',
  'birthYear',
  'schooling',
  'qualification',
  'theoryLevel',
  'occupation',
] as const satisfies readonly (keyof PersonRow & keyof RegisteredPerson)[]

/** Names of the columns that the import would change. */
export function changedColumns(known: RegisteredPerson, row: PersonRow): string[] {
  const changed: string[] = compared.filter((column) => known[column] !== row[column])
  if ((known.bornOn?.toString() ?? null) !== row.bornOn) changed.push('bornOn')
  return changed
}
