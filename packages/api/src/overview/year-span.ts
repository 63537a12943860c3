import type { DateSpan } from '@nguon/domain/measures/periods'

/** The year so far: up to today, or the whole of a past one. A year to come is its first day. */
export function yearSoFar(year: number, today: Temporal.PlainDate): DateSpan {
  const from = new Temporal.PlainDate(year, 1, 1)
  if (year > today.year) return { from, to: from }
  return { from, to: year === today.year ? today : new Temporal.PlainDate(year, 12, 31) }
}

/** The year up to the last day of a month, but not beyond today. */
export function yearToMonth(
  { year, month }: { year: number; month: number },
  today: Temporal.PlainDate,
): DateSpan {
  const first = new Temporal.PlainDate(year, month, 1)
  const last = first.with({ day: first.daysInMonth })
  const to = Temporal.PlainDate.compare(last, today) > 0 ? today : last
  return { from: first.with({ month: 1 }), to }
}
