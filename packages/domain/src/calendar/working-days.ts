import type { HolidayCalendar } from './holiday-calendar.ts'

/** Whether people work on `date`: Monday to Friday unless an entry of the calendar says otherwise. */
export function isWorkingDay(date: Temporal.PlainDate, calendar: HolidayCalendar): boolean {
  const entry = calendar.entries.get(date.toString())
  return entry ? entry.day === 'working' : date.dayOfWeek <= 5
}

/**
 * The `count`-th working day after `date` (which itself is not counted, working day or not).
 * Zero gives `date` back. Throws a RangeError unless `count` is a whole number from 0.
 */
export function addWorkingDays(
  date: Temporal.PlainDate,
  count: number,
  calendar: HolidayCalendar,
): Temporal.PlainDate {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`not a count of days: ${count}`)
  let day = date
  for (let left = count; left > 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, calendar)) left -= 1
  }
  return day
}

/** Working days after `from` up to and including `to`; negative when `to` is the earlier. */
export function workingDaysBetween(
  from: Temporal.PlainDate,
  to: Temporal.PlainDate,
  calendar: HolidayCalendar,
): number {
  if (Temporal.PlainDate.compare(to, from) < 0) return 0 - workingDaysBetween(to, from, calendar)
  let count = 0
  for (let day = from; Temporal.PlainDate.compare(day, to) < 0;) {
    day = day.add({ days: 1 })
    if (isWorkingDay(day, calendar)) count += 1
  }
  return count
}
