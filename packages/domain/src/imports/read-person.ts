import { professionalLevels, theoryLevels } from '../people/education.ts'
import { ethnicGroups, parseEthnicGroup } from '../people/ethnic-groups.ts'
import type { EthnicGroup } from '../people/ethnic-groups.ts'
import { genders } from '../people/gender.ts'
import type { Gender } from '../people/gender.ts'
import type { PartialDate } from '../people/partial-date.ts'
import { religions } from '../people/religions.ts'
import type { Religion } from '../people/religions.ts'
import { parseSchooling } from '../people/schooling.ts'
import type { Schooling } from '../people/schooling.ts'
import { stripHonorific } from '../text/honorifics.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import type { Field } from './fields.ts'
import type { PersonRecord } from './plan.ts'
import { readBirth } from './read-date.ts'
import type { ReferenceDays } from './read-date.ts'
import type { RowReader } from './row-reader.ts'

/** Reads what a row says of its person; the name is empty when its cell is. */
export function readPerson(reader: RowReader, days: ReferenceDays): PersonRecord {
  const name = reader.text('full_name')
  if (name === null) {
    const card = reader.text('card_number')
    reader.report('missing_name', 'full_name', card === null ? {} : { values: { card } })
  }
  return {
    name: stripHonorific(name ?? ''),
    ...readGenderAndBirth(reader, days),
    ethnicGroup: readEthnicGroup(reader),
    religion: readReligion(reader),
    schooling: readSchooling(reader),
    qualification: readLevel(reader, 'qualification', professionalLevels),
    politicalTheory: readLevel(reader, 'political_theory', theoryLevels),
    position: reader.text('position'),
  }
}

/** The cell that holds the birth date of this row. */
export function birthField(reader: RowReader): Field {
  if (reader.text('birth_female') !== null) return 'birth_female'
  return reader.has('birth') && !reader.has('birth_male') ? 'birth' : 'birth_male'
}

function readGenderAndBirth(
  reader: RowReader,
  days: ReferenceDays,
): { gender: Gender | null; birth: PartialDate | null } {
  const field = birthField(reader)
  if (field === 'birth')
    return { gender: readGender(reader), birth: readBirth(reader, field, days) }
  const male = reader.text('birth_male')
  const female = reader.text('birth_female')
  if (male !== null && female !== null) {
    reader.report('both_genders', 'birth_female')
    const birth = male === female ? readBirth(reader, 'birth_male', days) : null
    return { gender: readGender(reader), birth }
  }
  const gender = female === null ? (male === null ? readGender(reader) : 'male') : 'female'
  return { gender, birth: readBirth(reader, field, days) }
}

/** A word under "Giới tính", or a mark ("x") under "Nam" or "Nữ". */
function readGender(reader: RowReader): Gender | null {
  const text = reader.text('gender')
  if (text !== null) {
    const reading = genders.parse(text)
    if (reading.ok) return reading.id
    reader.report('unknown_gender', 'gender')
    return null
  }
  const isMale = reader.text('gender_male') !== null
  const isFemale = reader.text('gender_female') !== null
  if (isMale && isFemale) reader.report('both_genders', 'gender_female')
  if (isMale === isFemale) return null
  return isMale ? 'male' : 'female'
}

function readEthnicGroup(reader: RowReader): EthnicGroup | null {
  const text = reader.text('ethnic_group')
  if (text === null) return null
  const reading = parseEthnicGroup(text)
  if (reading.ok) return reading.id
  const { suggestion } = reading
  reader.report(
    'unknown_ethnic_group',
    'ethnic_group',
    suggestion === undefined ? {} : { suggestion: ethnicGroups.label(suggestion) },
  )
  return null
}

function readReligion(reader: RowReader): Religion | null {
  const text = reader.text('religion')
  if (text === null) return null
  const reading = religions.parse(text)
  if (reading.ok) return reading.id
  const { suggestion } = reading
  reader.report(
    'unknown_religion',
    'religion',
    suggestion === undefined ? {} : { suggestion: religions.label(suggestion) },
  )
  return null
}

function readSchooling(reader: RowReader): Schooling | null {
  const text = reader.text('schooling')
  if (text === null) return null
  for (const candidate of schoolingTexts(reader, text)) {
    const reading = parseSchooling(candidate)
    if (reading.ok) return reading.schooling
  }
  reader.report('bad_schooling', 'schooling')
  return null
}

/** Spreadsheets turn a typed "9/12" into 9 December or 12 September; both say grade 9 of 12. */
function schoolingTexts(reader: RowReader, text: string): string[] {
  const value = reader.cell('schooling')?.value
  if (value?.type !== 'date') return [text]
  const [, month = 0, day = 0] = value.iso.split('-').map(Number)
  return [`${day}/${month}`, `${month}/${day}`]
}

function readLevel<Level extends string>(
  reader: RowReader,
  field: Field,
  levels: Vocabulary<Level>,
): { text: string; level: Level | null } | null {
  const text = reader.text(field)
  if (text === null) return null
  const reading = levels.parse(text)
  return { text, level: reading.ok ? reading.id : null }
}
