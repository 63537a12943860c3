/** What is recorded of a person himself; `birth` is day and year, `unit` where he stands today. */
const personFields = [
  'name',
  'gender',
  'birth',
  'unit',
  'schooling',
  'qualification',
  'theory_level',
  'occupation',
] as const

/** What is recorded of a membership; days of the Party and the standing that follows from them go together. */
const memberFields = ['card_number', 'post', 'party_days', 'exemption', 'leaving'] as const

/** Values that are chosen without being shown. */
export const sealedFields = ['ethnicity', 'religion', 'identity_number'] as const

export const mergeFields = [...personFields, ...memberFields, ...sealedFields] as const

export type MergeField = (typeof mergeFields)[number]
export type SealedField = (typeof sealedFields)[number]

/** A value by field, to be compared for equality only; null where nothing is recorded. */
export type FieldValues = Readonly<Record<MergeField, string | null>>

export const isSealed = (field: MergeField): field is SealedField =>
  sealedFields.some((each) => each === field)

const isOfMember = (field: MergeField): boolean => memberFields.some((each) => each === field)

type Side = { values: FieldValues; isMember: boolean }

/** The fields in which somebody has to choose. A membership that only one side has is taken over whole. */
export function differingFields(a: Side, b: Side): MergeField[] {
  const bothMembers = a.isMember && b.isMember
  return mergeFields.filter(
    (field) => a.values[field] !== b.values[field] && (bothMembers || !isOfMember(field)),
  )
}

/** What is proposed to be taken from the dropped side: whatever the kept one does not have. */
export function proposedFields(kept: Side, dropped: Side): MergeField[] {
  return differingFields(kept, dropped).filter((field) => kept.values[field] === null)
}
