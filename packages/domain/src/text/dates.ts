const ZONE = 'Asia/Ho_Chi_Minh'
const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']

/** `19/04/2023`. */
export function formatDate(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}/${String(date.year).padStart(4, '0')}`
}

/** The parts of a moment in Vietnamese time: `Thứ Tư`, `19/04/2023`, `07:51`. */
export function momentParts(instant: Temporal.Instant) {
  const local = instant.toZonedDateTimeISO(ZONE)
  return {
    weekday: WEEKDAYS[local.dayOfWeek - 1] ?? '',
    date: formatDate(local.toPlainDate()),
    time: `${two(local.hour)}:${two(local.minute)}`,
  }
}

/** `Thứ Tư, 19/04/2023, 07:51`, in Vietnamese time. */
export function formatMoment(instant: Temporal.Instant): string {
  const { weekday, date, time } = momentParts(instant)
  return `${weekday}, ${date}, ${time}`
}

/** A day of the calendar, or undefined where there is none (31/02, 13/13). */
export function dateOf(year: number, month: number, day: number): Temporal.PlainDate | undefined {
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' })
  } catch {
    return undefined
  }
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
