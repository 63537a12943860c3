import type { CalendarEntry, HolidayReason } from './holiday-calendar.ts'
import { fromLunarDate, lunarNewYear } from './lunar-date.ts'

/**
 * What the law leaves to a yearly decision. Without one we assume what has been usual: four days
 * of Tết from its first and one before, and beside 2 September a weekday, rather the day before.
 */
export type HolidayChoices = { tetDaysBefore?: number; nationalDayNeighbour?: 'before' | 'after' }

const tetDays = 5

/**
 * The eleven paid holidays of `year` (Labour Code 45/2019/QH14, article 112.1) and, for each that
 * falls on a weekend, the next working day off in its place (article 111.3). In date order. 24
 * November, which 80-NQ/TW of 7 January 2026 wants to be a twelfth, joins them with the law that
 * makes it one, which we have not found.
 */
export function statutoryHolidays(year: number, choices: HolidayChoices = {}): CalendarEntry[] {
  const { tetDaysBefore = 1 } = choices
  const day = (month: number, dayOfMonth: number) =>
    Temporal.PlainDate.from({ year, month, day: dayOfMonth })
  const tet = lunarNewYear(year)
  const nationalDay = day(9, 2)
  const holidays = [
    off(day(1, 1), 'new_year'),
    ...Array.from({ length: tetDays }, (_, index) =>
      off(tet.add({ days: index - tetDaysBefore }), 'lunar_new_year'),
    ),
    off(fromLunarDate({ year, month: 3, leap: false, day: 10 }), 'hung_kings'),
    off(day(4, 30), 'reunification_day'),
    off(day(5, 1), 'labour_day'),
    off(nationalDay, 'national_day'),
    off(besideNationalDay(nationalDay, choices.nationalDayNeighbour), 'national_day'),
  ].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
  return withSubstitutes(holidays)
}

function off(on: Temporal.PlainDate, reason: HolidayReason): CalendarEntry {
  return { on, day: 'off', reason, decision: null }
}

const isWeekend = (date: Temporal.PlainDate) => date.dayOfWeek > 5

function besideNationalDay(
  date: Temporal.PlainDate,
  neighbour: 'before' | 'after' | undefined,
): Temporal.PlainDate {
  const before = date.subtract({ days: 1 })
  const side = neighbour ?? (isWeekend(before) ? 'after' : 'before')
  return side === 'before' ? before : date.add({ days: 1 })
}

function withSubstitutes(holidays: readonly CalendarEntry[]): CalendarEntry[] {
  const taken = new Set(holidays.map((holiday) => holiday.on.toString()))
  const substitutes: CalendarEntry[] = []
  for (const { on } of holidays.filter((holiday) => isWeekend(holiday.on))) {
    let day = on
    while (isWeekend(day) || taken.has(day.toString())) day = day.add({ days: 1 })
    taken.add(day.toString())
    substitutes.push(off(day, 'substitute'))
  }
  return [...holidays, ...substitutes].toSorted((a, b) => Temporal.PlainDate.compare(a.on, b.on))
}
