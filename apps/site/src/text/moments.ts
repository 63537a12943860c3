import { formatDate, formatMoment, momentParts } from '@nguon/domain/text/dates'

const ZONE = 'Asia/Ho_Chi_Minh'

/** `2026-11-20` → `20/11/2026`. */
export function writtenDate(date: string): string {
  return formatDate(Temporal.PlainDate.from(date))
}

/** The day of an instant in Vietnam: `20/11/2026`. */
export function writtenDay(instant: string): string {
  return formatDate(dayOf(instant))
}

/** `Thứ Sáu, 20/11/2026, 07:30`. */
export function writtenMoment(instant: string): string {
  return formatMoment(Temporal.Instant.from(instant))
}

/** `Thứ Sáu, 20/11/2026`: a moment where the hour does not matter. */
export function writtenWeekday(instant: string): string {
  const { weekday, date } = momentParts(Temporal.Instant.from(instant))
  return `${weekday}, ${date}`
}

export function dayOf(instant: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(ZONE).toPlainDate()
}
