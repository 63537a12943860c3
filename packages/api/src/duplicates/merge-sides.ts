import { createHash } from 'node:crypto'
import type { PersonFile } from '@nguon/db/duplicates/person-files'
import type { MergeSide } from '@nguon/domain/duplicates/decide-merge'
import {
  sealedFields,
  type FieldValues,
  type SealedField,
} from '@nguon/domain/duplicates/merge-fields'

/** Two files as a merge compares them. Of sensitive values it tells only whether they are the same. */
export function mergeSides(first: PersonFile, second: PersonFile): [MergeSide, MergeSide] {
  return [sideOf(first, first), sideOf(second, first)]
}

/** What both files say now: an officer merges what he has seen, or is told that it has changed. */
export function digestOf(files: readonly PersonFile[]): string {
  const ordered = files.toSorted((a, b) => (a.personId < b.personId ? -1 : 1))
  return createHash('sha256').update(JSON.stringify(ordered)).digest('base64url')
}

function sideOf(file: PersonFile, other: PersonFile): MergeSide {
  const { personId, member, milestones, questions, helpsIn } = file
  return {
    personId,
    values: valuesOf(file, other),
    isMember: member !== null,
    hasLeft: member !== null && member.leftOn !== null,
    cases: file.cases.map(({ caseId, open, steps, milestones, helpers }) => ({
      caseId,
      open,
      steps,
      milestones,
      helperIds: helpers.flatMap(({ memberId }) => memberId ?? []),
    })),
    milestones,
    questions,
    helpsIn,
  }
}

function valuesOf(file: PersonFile, other: PersonFile): FieldValues {
  const { member } = file
  return {
    name: file.fullName,
    gender: file.gender,
    birth: file.bornOn ?? file.birthYear?.toString() ?? null,
    unit: file.unitId,
    schooling: file.schooling,
    qualification: file.qualification,
    theory_level: file.theoryLevel,
    occupation: file.occupation,
    card_number: member?.cardNumber ?? null,
    post: member?.post ?? null,
    party_days: member && [member.admittedOn, member.officialOn, member.standing].join(' '),
    exemption: member?.exemptFrom ? [member.exemptFrom, member.exemptTo].join(' ') : null,
    leaving: member?.leftOn ? [member.leftOn, member.leftHow].join(' ') : null,
    ...sealedValues(file, other),
  }
}

function sealedValues(
  { tokens }: PersonFile,
  other: PersonFile,
): Record<SealedField, string | null> {
  const labelOf = (field: SealedField): string | null => {
    if (tokens[field] === undefined) return null
    return tokens[field] === other.tokens[field] ? 'one' : 'another'
  }
  const [ethnicity, religion, identityNumber] = sealedFields
  return {
    ethnicity: labelOf(ethnicity),
    religion: labelOf(religion),
    identity_number: labelOf(identityNumber),
  }
}
