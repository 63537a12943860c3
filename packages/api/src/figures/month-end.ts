import { AppError } from '@nguon/domain/errors'

export type Month = { year: number; month: number }

/** The last day of a month that is over; a running or coming month is refused. */
export function monthEnd({ year, month }: Month, today: Temporal.PlainDate): Temporal.PlainDate {
  const first = new Temporal.PlainDate(year, month, 1)
  const last = first.with({ day: first.daysInMonth })
  if (Temporal.PlainDate.compare(last, today) >= 0) {
    throw new AppError('refused', 'month_not_over', { field: 'month' })
  }
  return last
}
