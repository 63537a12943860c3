export const periodKinds = ['month', 'quarter', 'half_year', 'nine_months', 'year', 'term'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** Both days belong to the span. */
export type DateSpan = { from: Temporal.PlainDate; to: Temporal.PlainDate }

export type Period =
  | { kind: 'month' | 'quarter' | 'half_year'; year: number; index: number }
  | { kind: 'nine_months'; year: number }
  | { kind: 'year'; year: number }
  | { kind: 'term'; span: DateSpan }

const MONTHS = { month: 1, quarter: 3, half_year: 6 } as const

/** First and last day of a period. `index` counts from 1; a wrong one throws a RangeError. */
export function spanOf(period: Period): DateSpan {
  if (period.kind === 'term') return period.span
  if (period.kind === 'year') return months(period.year, 1, 12)
  if (period.kind === 'nine_months') return months(period.year, 1, 9)
  const length = MONTHS[period.kind]
  if (!Number.isInteger(period.index) || period.index < 1 || period.index > 12 / length) {
    throw new RangeError(`${period.kind} ${period.index}`)
  }
  return months(period.year, (period.index - 1) * length + 1, length)
}

/** The days a flow is counted over; null when it needs a term and none is known. */
export function flowSpan(
  over: 'period' | 'year_to_date' | 'term_to_date',
  period: Period,
  term: DateSpan | null,
): DateSpan | null {
  const span = spanOf(period)
  if (over === 'period') return span
  if (over === 'year_to_date')
    return { from: new Temporal.PlainDate(span.to.year, 1, 1), to: span.to }
  const whole = period.kind === 'term' ? period.span : term
  return whole === null ? null : { from: whole.from, to: span.to }
}

function months(year: number, first: number, count: number): DateSpan {
  const from = new Temporal.PlainDate(year, first, 1)
  return { from, to: from.add({ months: count }).subtract({ days: 1 }) }
}
