export type Birth = { bornOn: Temporal.PlainDate | null; birthYear: number | null }

/** How two births may be one. */
export type BirthLikeness =
  | 'same_birth_day'
  | 'same_birth_year'
  | 'day_and_month_swapped'
  | 'birth_unknown'

/**
 * Compares two births: the same day; the same year where a side knows only the year; day and month
 * written the other way round; or a side that knows nothing. Null where they contradict.
 */
export function birthLikeness(a: Birth, b: Birth): BirthLikeness | null {
  if (a.birthYear === null || b.birthYear === null) return 'birth_unknown'
  if (a.birthYear !== b.birthYear) return null
  if (a.bornOn === null || b.bornOn === null) return 'same_birth_year'
  if (a.bornOn.equals(b.bornOn)) return 'same_birth_day'
  const swapped = a.bornOn.day === b.bornOn.month && a.bornOn.month === b.bornOn.day
  return swapped ? 'day_and_month_swapped' : null
}
