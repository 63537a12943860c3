import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fromLunarDate, lunarNewYear, lunarYear, toLunarDate } from './lunar-date.ts'
import { newMoon } from './new-moon.ts'
import { sunLongitude } from './sun-longitude.ts'

const day = (iso: string) => Temporal.PlainDate.from(iso)

describe('astronomy', () => {
  it('agrees with the worked example of a new moon, 18 February 1977', () => {
    expect(newMoon(-283)).toBeCloseTo(2443192.65118, 4)
  })

  it('agrees with the worked example of the sun, 13 October 1992', () => {
    expect(sunLongitude(2448908.5)).toBeCloseTo(199.90895, 2)
  })
})

describe('lunar calendar of Vietnam', () => {
  it.each([
    [1968, '1968-01-29'],
    [1985, '1985-01-21'],
    [2007, '2007-02-17'],
    [2021, '2021-02-12'],
    [2022, '2022-02-01'],
    [2023, '2023-01-22'],
    [2024, '2024-02-10'],
    [2025, '2025-01-29'],
    [2026, '2026-02-17'],
    [2027, '2027-02-06'],
    [2028, '2028-01-26'],
    [2029, '2029-02-13'],
    [2030, '2030-02-02'],
  ])('starts %i on %s', (year, first) => {
    expect(lunarNewYear(year).toString()).toBe(first)
  })

  it('differs from the Chinese calendar where the new moon falls between the two midnights', () => {
    const chinese = day('2030-02-02').withCalendar('chinese')
    expect([chinese.month, chinese.day]).toEqual([12, 30])
    expect(toLunarDate(day('2030-02-02'))).toEqual({ year: 2030, month: 1, leap: false, day: 1 })
  })

  it.each([
    [2017, 6],
    [2020, 4],
    [2023, 2],
    [2025, 6],
    [2028, 5],
    [1985, 2],
  ])('%i has leap month %i', (year, month) => {
    expect(lunarYear(year).filter((entry) => entry.leap)).toMatchObject([{ month }])
  })

  it.each([
    ['2024-04-18', 2024],
    ['2025-04-07', 2025],
    ['2026-04-26', 2026],
  ])('puts the Hùng kings day on %s', (date, year) => {
    expect(fromLunarDate({ year, month: 3, leap: false, day: 10 }).toString()).toBe(date)
  })

  it('turns every day back into itself, in months of 29 or 30 days', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 55_000 }), (offset) => {
        const date = day('1970-01-01').add({ days: offset })
        const lunar = toLunarDate(date)
        expect(lunar.day).toBeLessThanOrEqual(30)
        expect(fromLunarDate(lunar).equals(date)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('refuses a month the year does not have', () => {
    expect(() => fromLunarDate({ year: 2026, month: 6, leap: true, day: 1 })).toThrow(RangeError)
    expect(() => fromLunarDate({ year: 2026, month: 1, leap: false, day: 31 })).toThrow(RangeError)
  })
})
