import type { Field } from './fields.ts'
import type { SheetKind } from './plan.ts'

/** What belongs together when a meaning is chosen from a list. */
export type FieldGroup = 'place' | 'person' | 'membership' | 'procedure' | 'end' | 'unit' | 'target'

const person: readonly Field[] = [
  'full_name',
  'given_name',
  'birth',
  'birth_male',
  'birth_female',
  'gender',
  'gender_male',
  'gender_female',
  'ethnic_group',
  'religion',
  'schooling',
  'qualification',
  'political_theory',
  'position',
]
const procedure: readonly Field[] = [
  'sourced',
  'class_finished',
  'applied',
  'dossier_completed',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'ceremony_held',
  'recognised',
]
const target: readonly Field[] = [
  'base_members',
  'target',
  'target_min',
  'target_max',
  'minority',
  'minority_min',
  'minority_max',
  'stretch',
]

type Group = { group: FieldGroup; fields: readonly Field[] }

const ofPersons = (...groups: readonly Group[]): Group[] => [
  { group: 'place', fields: ['person_unit'] },
  { group: 'person', fields: person },
  ...groups,
]

/** The meanings that a column of each kind of list can have, what belongs together in one group. */
export const fieldGroups: Record<SheetKind, readonly Group[]> = {
  members: ofPersons({
    group: 'membership',
    fields: ['card_number', 'ceremony_held', 'recognised'],
  }),
  candidates: ofPersons({ group: 'procedure', fields: ['group', 'mentors', ...procedure] }),
  admissions: ofPersons(
    { group: 'membership', fields: ['card_number'] },
    { group: 'procedure', fields: procedure },
  ),
  withdrawals: ofPersons(
    { group: 'end', fields: ['left_on', 'reason'] },
    { group: 'procedure', fields: procedure },
  ),
  units: [
    {
      group: 'unit',
      fields: ['unit_name', 'code', 'unit_kind', 'sector', 'parent', 'stated_members'],
    },
  ],
  targets: [
    { group: 'unit', fields: ['unit_name'] },
    { group: 'target', fields: target },
  ],
}

export function fieldsOfKind(kind: SheetKind): Field[] {
  return fieldGroups[kind].flatMap(({ fields }) => fields)
}

/** The same meaning under the name that it has in each kind of list. */
const twins: readonly (readonly Field[])[] = [
  ['unit_name', 'person_unit'],
  ['stated_members', 'base_members'],
]

/** What a column means in a list of this kind; null where it means nothing there. */
export function fieldIn(kind: SheetKind, field: Field): Field | null {
  const known = fieldsOfKind(kind)
  const names = twins.find((twin) => twin.includes(field)) ?? [field]
  return [field, ...names].find((name) => known.includes(name)) ?? null
}
