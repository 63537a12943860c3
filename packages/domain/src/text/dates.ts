const ZONE = 'Asia/Ho_Chi_Minh'
const WEEKDAYS = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ nhật']
const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u
const WRITTEN_TIME = /^(?:\D+,\s*)?(\S+?),?\s+(\d{1,2}):(\d{2})$/u

/** `19/04/2023`. */
export function formatDate(date: Temporal.PlainDate): string {
  return `${two(date.day)}/${two(date.month)}/${String(date.year).padStart(4, '0')}`
}

/** `ngày 03 tháng 4 năm 2018`: days below ten and the months 1 and 2 carry a zero, as documents do. */
export function formatOfficialDate(date: Temporal.PlainDate): string {
  const month = date.month < 3 ? two(date.month) : String(date.month)
  return `ngày ${two(date.day)} tháng ${month} năm ${date.year}`
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

/** Reads `19/04/2023`, `19-4-2023` or `2023-04-19`; undefined when unreadable or impossible. */
export function parseDate(text: string): Temporal.PlainDate | undefined {
  const trimmed = text.trim()
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(trimmed)
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = WRITTEN.exec(trimmed)
  return match === null ? undefined : dateOf(Number(match[3]), Number(match[2]), Number(match[1]))
}

/** Reads `Thứ Tư, 19/04/2023, 07:51` (the weekday is not checked) as Vietnamese time. */
export function parseMoment(text: string): Temporal.Instant | undefined {
  const match = WRITTEN_TIME.exec(text.trim())
  const date = match?.[1] === undefined ? undefined : parseDate(match[1])
  const [hour, minute] = [Number(match?.[2]), Number(match?.[3])]
  if (date === undefined || hour > 23 || minute > 59) return undefined
  return date.toZonedDateTime({ timeZone: ZONE, plainTime: { hour, minute } }).toInstant()
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
