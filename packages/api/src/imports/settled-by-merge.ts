import type { RegisteredCase } from '@nguon/db/imports/register-cases'
import type { RegisteredPerson } from '@nguon/db/people/registered'
import type { CaseRecord } from './case-record.ts'
import type { ListedPerson } from './write-people.ts'

/**
 * What a list that still has the dropped spelling may say of the kept person: whatever the register does
 * not know. Between two values an officer has chosen, and an empty cell erases nothing.
 */
export function settledPerson(
  listed: ListedPerson,
  known: RegisteredPerson,
  isRepeated: boolean,
): ListedPerson {
  const ifUnknown = <T>(value: T | null, registered: unknown): T | null =>
    registered === null && !isRepeated ? value : null
  return {
    ...listed,
    name: known.fullName,
    birth: ifUnknown(listed.birth, known.birthYear),
    gender: ifUnknown(listed.gender, known.gender),
    schooling: ifUnknown(listed.schooling, known.schooling),
    qualification: ifUnknown(listed.qualification, known.qualification),
    politicalTheory: ifUnknown(listed.politicalTheory, known.theoryLevel),
    position: listed.membership === null ? ifUnknown(listed.position, known.occupation) : null,
    ethnicGroup: ifUnknown(listed.ethnicGroup, known.ethnicityToken),
    religion: ifUnknown(listed.religion, known.religionToken),
    place: { ...listed.place, id: known.unitId, path: known.path },
    membership: ifUnknown(listed.membership, known.member),
  }
}

/** Of a procedure, the steps that the one which went on does not have yet. */
export function settledRecord(record: CaseRecord, known: RegisteredCase): CaseRecord {
  const recorded = new Set(known.events.map(({ kind }) => kind))
  return {
    ...record,
    milestones: record.milestones.filter(({ kind }) => !recorded.has(kind)),
    helpers: null,
    category: known.category,
    groups: known.groups,
    exit: null,
  }
}
