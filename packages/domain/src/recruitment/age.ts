import type { PersonFacts } from './facts.ts'

/** The ages in months a person can have in the month of `on`: one when the birth month is known. */
export type AgeSpan = { least: number; most: number }

/**
 * Age counted by month, as at the meeting of the cell: the day of birth does not matter. With only
 * the year known, January and December bound it. Undefined when no birth date is recorded.
 */
export function ageInMonths(
  person: Pick<PersonFacts, 'bornOn' | 'birthYear'>,
  on: Temporal.PlainDate,
): AgeSpan | undefined {
  const months = (year: number, month: number) => (on.year - year) * 12 + on.month - month
  if (person.bornOn) {
    const age = months(person.bornOn.year, person.bornOn.month)
    return { least: age, most: age }
  }
  if (person.birthYear === null) return undefined
  return { least: months(person.birthYear, 12), most: months(person.birthYear, 1) }
}

/** First day of the month in which somebody born on `bornOn` completes `years`, counted by month. */
export function monthOfAge(bornOn: Temporal.PlainDate, years: number): Temporal.PlainDate {
  return bornOn.with({ day: 1 }).add({ years })
}
