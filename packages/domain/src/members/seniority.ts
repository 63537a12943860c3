export type Seniority = { years: number; months: number }

/**
 * Party seniority (tuổi đảng) in completed years and months, from the day of the admission decision.
 * From 29 February a year is over on 28 February. Null for a day before the decision.
 */
export function partySeniority(
  since: Temporal.PlainDate,
  on: Temporal.PlainDate,
): Seniority | null {
  const begun = (on.year - since.year) * 12 + on.month - since.month
  const isOver = Temporal.PlainDate.compare(since.add({ months: begun }), on) <= 0
  const months = isOver ? begun : begun - 1
  return months < 0 ? null : { years: Math.floor(months / 12), months: months % 12 }
}
