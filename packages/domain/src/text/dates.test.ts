import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate, formatMoment, formatOfficialDate, parseDate, parseMoment } from './dates.ts'

describe('formatDate', () => {
  it('writes dd/MM/yyyy and reads it back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (days) => {
        const date = Temporal.PlainDate.from('1970-01-01').add({ days })
        expect(formatDate(date)).toMatch(/^\d{2}\/\d{2}\/\d{4}$/)
        expect(parseDate(formatDate(date))?.equals(date)).toBe(true)
      }),
    )
  })
})

describe('parseDate', () => {
  it.each(['19/04/2023', '19/4/2023', '19-04-2023', '19.4.2023', '2023-04-19', ' 19 / 4 / 2023 '])(
    'reads %s',
    (text) => {
      expect(parseDate(text)?.toString()).toBe('2023-04-19')
    },
  )

  it.each(['31/02/2023', '13/13/2023', '29/02/2023', '19/4/23', '', 'hôm qua', '0/1/2020'])(
    'does not read %s',
    (text) => {
      expect(parseDate(text)).toBeUndefined()
    },
  )
})

describe('moments', () => {
  it('are written in Vietnamese time with the weekday', () => {
    const written = 'Thứ Tư, 19/04/2023, 07:51'
    expect(formatMoment(Temporal.Instant.from('2023-04-19T00:51:00Z'))).toBe(written)
    expect(parseMoment(written)?.toString()).toBe('2023-04-19T00:51:00Z')
    expect(parseMoment('Chủ nhật, 26/02/2023, 07:07')?.toString()).toBe('2023-02-26T00:07:00Z')
    expect(parseMoment('19/04/2023 07:51')?.toString()).toBe('2023-04-19T00:51:00Z')
  })

  it('without a time or with an impossible one are not read', () => {
    expect(parseMoment('Thứ Tư, 19/04/2023')).toBeUndefined()
    expect(parseMoment('19/04/2023, 24:00')).toBeUndefined()
  })
})

describe('formatOfficialDate', () => {
  it('pads days and the first two months', () => {
    expect(formatOfficialDate(Temporal.PlainDate.from('2018-04-03'))).toBe(
      'ngày 03 tháng 4 năm 2018',
    )
    expect(formatOfficialDate(Temporal.PlainDate.from('2026-02-15'))).toBe(
      'ngày 15 tháng 02 năm 2026',
    )
  })
})
