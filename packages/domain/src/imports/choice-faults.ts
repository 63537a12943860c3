import type { SheetChoice } from './choices.ts'
import { fieldsOfKind } from './fields-of-kind.ts'
import type { Field } from './fields.ts'
import type { SheetKind } from './plan.ts'

export type ChoiceFault =
  | 'mapping_lacks_name'
  | 'mapping_lacks_unit'
  | 'mapping_lacks_unit_name'
  | 'mapping_lacks_target'
  | 'mapping_repeats_field'
  | 'mapping_of_another_kind'
  | 'mapping_rows_reversed'

export type ChoiceRefusal = ChoiceFault | 'mapping_of_another_file'

type Required = { any: readonly Field[]; fault: ChoiceFault }

const unitName: Required = { any: ['unit_name'], fault: 'mapping_lacks_unit_name' }
const name: Required = { any: ['full_name'], fault: 'mapping_lacks_name' }
const unit: Required = { any: ['person_unit'], fault: 'mapping_lacks_unit' }
const someTarget: Required = {
  any: ['target', 'target_min', 'target_max'],
  fault: 'mapping_lacks_target',
}

const required: Record<SheetKind, readonly Required[]> = {
  members: [name, unit],
  candidates: [name, unit],
  admissions: [name, unit],
  withdrawals: [name, unit],
  units: [unitName],
  targets: [unitName, someTarget],
}

/** Whether a list of this kind cannot do without the meaning, or without another in its place. */
export function isRequired(kind: SheetKind, field: Field): boolean {
  return required[kind].some(({ any }) => any.includes(field))
}

/**
 * What keeps a choice from being followed: a list of persons needs their names and their units, a
 * list of units or targets the units' names, and each meaning stands in one column only.
 */
export function choiceFaults({ kind, columns, ...choice }: SheetChoice): ChoiceFault[] {
  if (kind === null) return []
  const chosen = columns.map(({ field }) => field)
  const known = fieldsOfKind(kind)
  const lacks = required[kind].filter(
    (need) =>
      !(need === unit && choice.unitInHeadings) && !need.any.some((f) => chosen.includes(f)),
  )
  return [
    ...lacks.map(({ fault }) => fault),
    ...(new Set(chosen).size < chosen.length ? (['mapping_repeats_field'] as const) : []),
    ...(chosen.every((field) => known.includes(field))
      ? []
      : (['mapping_of_another_kind'] as const)),
    ...(choice.headerFrom > choice.dataFrom ? (['mapping_rows_reversed'] as const) : []),
  ]
}

/** Whether a workbook with these sheets can be read as its sheets were chosen. */
export function decideChoices(
  choices: readonly SheetChoice[],
  sheets: readonly string[],
): { ok: true } | { ok: false; reason: ChoiceRefusal } {
  const names = choices.map(({ sheet }) => sheet)
  const isOfFile = names.every((name) => sheets.includes(name))
  const reason =
    isOfFile && new Set(names).size === names.length
      ? choices.flatMap(choiceFaults)[0]
      : 'mapping_of_another_file'
  return reason === undefined ? { ok: true } : { ok: false, reason }
}
