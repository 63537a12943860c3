import type { SchoolingException, SchoolingLevel } from '../rules/rule-book.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { PersonFacts } from './facts.ts'

const levels: readonly SchoolingLevel[] = [
  'literate',
  'primary',
  'lower_secondary',
  'upper_secondary',
]

/** Grades that complete primary, lower and upper secondary in the twelve- and the old ten-year school. */
const lastGrades = { 12: [5, 9, 12], 10: [4, 7, 10] } as const

/** The level reached with `completed` grades of a ten- or twelve-year school. */
export function schoolingLevel({
  completed,
  of,
}: {
  completed: number
  of: 10 | 12
}): SchoolingLevel {
  const reached = lastGrades[of].filter((last) => completed >= last).length
  return levels[reached] ?? 'literate'
}

/** The schooling asked of this person: the minimum, or what an exception lowers it to. */
export function requiredSchooling(
  pack: RulePack,
  exception: SchoolingException | null,
): SchoolingLevel {
  return exception === null
    ? pack.rules.schoolingMinimum.value
    : pack.rules.schoolingExceptions.value[exception]
}

/** Whether the recorded schooling is known to be below what is asked. */
export function isSchoolingTooLow(
  person: Pick<PersonFacts, 'schooling' | 'schoolingException'>,
  pack: RulePack,
): boolean {
  if (person.schooling === null) return false
  const required = requiredSchooling(pack, person.schoolingException)
  return levels.indexOf(person.schooling) < levels.indexOf(required)
}
