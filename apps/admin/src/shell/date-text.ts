import type { Locale } from '@nguon/messages/dictionary'

/** '2026-04-02' as 02/04/2026. */
export const dayText = (iso: string): string =>
  iso.replace(/^(\d{4})-(\d{2})-(\d{2}).*$/, '$3/$2/$1')

/** '2026-04-02' as "Thứ Năm 02/04/2026". */
export function weekdayText(iso: string, locale: Locale): string {
  const noon = new Date(`${iso.slice(0, 10)}T12:00:00Z`)
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(noon)
  return `${weekday} ${dayText(iso)}`
}

/** An instant as 09:41 in Vietnam. */
export const timeText = (instant: string | number): string =>
  new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(new Date(instant))

/** An instant as "02/04/2026, 09:41" in Vietnam. */
export function momentText(instant: string): string {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' })
  return `${dayText(day.format(new Date(instant)))}, ${timeText(instant)}`
}
