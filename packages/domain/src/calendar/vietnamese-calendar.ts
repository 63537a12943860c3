import { holidayCalendar } from './holiday-calendar.ts'
import type { CalendarEntry, HolidayCalendar } from './holiday-calendar.ts'
import { statutoryHolidays } from './statutory-holidays.ts'

/**
 * The calendar of `fromYear` to `toYear` inclusive: the law's holidays, then the dated `decisions`
 * of the years (exact days of Tết and 2 September, swapped working days), which override them.
 */
export function vietnameseCalendar(
  fromYear: number,
  toYear: number,
  decisions: readonly CalendarEntry[] = [],
): HolidayCalendar {
  const years = Array.from({ length: toYear - fromYear + 1 }, (_, index) => fromYear + index)
  return holidayCalendar([...years.flatMap((year) => statutoryHolidays(year)), ...decisions])
}
