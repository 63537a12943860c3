import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundsOf, parsePartialDate } from './partial-date.ts'
import { formatDate } from '../text/dates.ts'

const day = (iso: string) => ({ precision: 'day', date: Temporal.PlainDate.from(iso) })

describe('parsePartialDate', () => {
  it.each([
    ['19/04/2023', day('2023-04-19'), 'text'],
    ['1/2/1990', day('1990-02-01'), 'text'],
    ['1990-02-01', day('1990-02-01'), 'text'],
    ['01/02/1990 00:00', day('1990-02-01'), 'text'],
    [32905, day('1990-02-01'), 'serial'],
    ['32905', day('1990-02-01'), 'serial'],
    [32905.5, day('1990-02-01'), 'serial'],
    [1990, { precision: 'year', year: 1990 }, 'year'],
    [' 1990 ', { precision: 'year', year: 1990 }, 'year'],
  ])('reads %s', (cell, value, from) => {
    expect(parsePartialDate(cell)).toEqual({ ok: true, value, from })
  })

  it.each([
    ['31/02/1990', 'impossible_date'],
    ['13/13/1990', 'impossible_date'],
    ['29/02/2023', 'impossible_date'],
    ['1/1/0990', 'impossible_date'],
    ['19/4/23', 'short_year'],
    ['04/1990', 'month_without_day'],
    ['', 'empty_date'],
    ['không rõ', 'unreadable_date'],
    ['12', 'unreadable_date'],
    [99_999_999, 'unreadable_date'],
  ])('keeps %s as %s', (cell, reason) => {
    expect(parsePartialDate(cell)).toEqual({ ok: false, reason, text: String(cell) })
  })

  it('reads every written day back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 73_000 }), (days) => {
        const date = Temporal.PlainDate.from('1900-01-01').add({ days })
        const reading = parsePartialDate(formatDate(date))
        expect(reading.ok && boundsOf(reading.value).first.equals(date)).toBe(true)
      }),
    )
  })
})

describe('boundsOf', () => {
  it('of a year are its first and last day', () => {
    const { first, last } = boundsOf({ precision: 'year', year: 1990 })
    expect([first.toString(), last.toString()]).toEqual(['1990-01-01', '1990-12-31'])
  })
})
