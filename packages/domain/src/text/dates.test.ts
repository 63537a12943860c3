import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateOf, formatDate, formatMoment } from './dates.ts'

describe('formatDate', () => {
  it('writes dd/MM/yyyy, from which the day can be had back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (days) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days })
        const written = formatDate(date)
        expect(written).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
        const [day = 0, month = 0, year = 0] = written.split('/').map(Number)
        expect(dateOf(year, month, day)?.equals(date)).toBe(true)
      }),
    )
  })
})

describe('dateOf', () => {
  it.each([
    [2023, 2, 31],
    [2023, 13, 13],
    [2023, 2, 29],
    [2020, 1, 0],
  ])('knows no day %d-%d-%d', (year, month, day) => {
    expect(dateOf(year, month, day)).toBeUndefined()
  })
})

describe('formatMoment', () => {
  it('writes Vietnamese time with the weekday', () => {
    expect(formatMoment(Temporal.Instant.from('2023-04-19T00:51:00Z'))).toBe(
      'Thứ Tư, 19/04/2023, 07:51',
    )
    expect(formatMoment(Temporal.Instant.from('2023-02-25T17:07:00Z'))).toBe(
      'Chủ nhật, 26/02/2023, 00:07',
    )
  })
})
