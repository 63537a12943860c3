import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { overrideCalendar } from './holiday-calendar.ts'
import { statutoryHolidays } from './statutory-holidays.ts'
import { vietnameseCalendar } from './vietnamese-calendar.ts'
import { addWorkingDays, isWorkingDay, workingDaysBetween } from './working-days.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)
const calendar = vietnameseCalendar(2019, 2031)
const anyDay = fc
  .integer({ min: 0, max: 3_600 })
  .map((offset) => day('2020-01-01').add({ days: offset }))
const anyCount = fc.integer({ min: 0, max: 120 })

const nationalDays = (year: number) =>
  statutoryHolidays(year)
    .filter(({ reason }) => reason === 'national_day')
    .map(({ on }) => on.toString())

describe('statutory holidays', () => {
  it('gives eleven days, and a substitute for each that falls on a weekend', () => {
    const holidays = statutoryHolidays(2026)
    expect(holidays.filter((holiday) => holiday.reason !== 'substitute')).toHaveLength(11)
    expect(holidays.map((holiday) => `${holiday.on.toString()} ${holiday.reason}`)).toEqual([
      '2026-01-01 new_year',
      '2026-02-16 lunar_new_year',
      '2026-02-17 lunar_new_year',
      '2026-02-18 lunar_new_year',
      '2026-02-19 lunar_new_year',
      '2026-02-20 lunar_new_year',
      '2026-04-26 hung_kings',
      '2026-04-27 substitute',
      '2026-04-30 reunification_day',
      '2026-05-01 labour_day',
      '2026-09-01 national_day',
      '2026-09-02 national_day',
    ])
  })

  it('puts two holidays of one weekend on Monday and Tuesday', () => {
    const substitutes = statutoryHolidays(2022).filter((entry) => entry.reason === 'substitute')
    expect(substitutes.map((entry) => entry.on.toString())).toContain('2022-05-02')
    expect(substitutes.map((entry) => entry.on.toString())).toContain('2022-05-03')
  })

  it('takes the day after a 2 September that is a Monday, else the day before', () => {
    expect(nationalDays(2024)).toEqual(['2024-09-02', '2024-09-03'])
    expect(nationalDays(2025)).toEqual(['2025-09-01', '2025-09-02'])
  })

  it('takes the day after 2 September where that is decided', () => {
    const days = statutoryHolidays(2026, { nationalDayNeighbour: 'after' })
    expect(days.at(-1)?.on.toString()).toBe('2026-09-03')
  })
})

describe('working days', () => {
  it('jumps over Tết', () => {
    expect(addWorkingDays(day('2026-02-13'), 1, calendar).toString()).toBe('2026-02-23')
  })

  it('follows the decision of a year over the law', () => {
    const decided = overrideCalendar(calendar, [
      { on: day('2026-01-02'), day: 'off', reason: 'swapped', decision: 'swap of 2026' },
      { on: day('2026-01-10'), day: 'working', reason: 'swapped', decision: 'swap of 2026' },
    ])
    expect(isWorkingDay(day('2026-01-02'), calendar)).toBe(true)
    expect(isWorkingDay(day('2026-01-02'), decided)).toBe(false)
    expect(isWorkingDay(day('2026-01-10'), decided)).toBe(true)
  })

  it('refuses a negative or broken count', () => {
    expect(() => addWorkingDays(day('2026-01-05'), -1, calendar)).toThrow(RangeError)
    expect(() => addWorkingDays(day('2026-01-05'), 1.5, calendar)).toThrow(RangeError)
  })

  it('adding is monotone in the date and strictly monotone in the count', () => {
    fc.assert(
      fc.property(anyDay, fc.nat(40), anyCount, (date, later, count) => {
        const end = addWorkingDays(date, count, calendar)
        const endOfLater = addWorkingDays(date.add({ days: later }), count, calendar)
        expect(Temporal.PlainDate.compare(end, endOfLater)).toBeLessThanOrEqual(0)
        expect(
          Temporal.PlainDate.compare(end, addWorkingDays(date, count + 1, calendar)),
        ).toBeLessThan(0)
      }),
    )
  })

  it('counting undoes adding, and ends on a working day', () => {
    fc.assert(
      fc.property(anyDay, anyCount, (date, count) => {
        const end = addWorkingDays(date, count, calendar)
        expect(workingDaysBetween(date, end, calendar)).toBe(count)
        expect(count === 0 || isWorkingDay(end, calendar)).toBe(true)
      }),
    )
  })

  it('counts backwards with the opposite sign', () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        const there = workingDaysBetween(a, b, calendar)
        expect(workingDaysBetween(b, a, calendar) + there).toBe(0)
      }),
    )
  })
})
