import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatNumber, formatPercent, parseNumber } from './numbers.ts'

describe('parseNumber', () => {
  it.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1 234', 1234],
    ['1\u00A0234 567', 1234567],
    [' 12 ', 12],
    ['4.059.051', 4059051],
    ['-0,5', -0.5],
    ['07', 7],
  ])('%s is %d', (text, value) => {
    expect(parseNumber(text)).toBe(value)
  })

  it.each(['12.5', '3 5', '1.234 567', '1.23.456', '1,234.5', '', 'ba', '3-5', '1e3'])(
    '%s is no number',
    (text) => {
      expect(parseNumber(text)).toBeUndefined()
    },
  )

  it('reads back what was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (tenths) => {
        expect(parseNumber(formatNumber(tenths / 10))).toBe(tenths / 10)
      }),
    )
  })
})

describe('formatPercent', () => {
  it('writes tenths exactly', () => {
    expect(formatPercent(1097)).toBe('109,7%')
    expect(formatPercent(50)).toBe('5,0%')
    expect(formatPercent(-3)).toBe('-0,3%')
    expect(formatPercent(12_345_678)).toBe('1.234.567,8%')
  })
})

describe('formatNumber', () => {
  it('groups thousands and never abbreviates', () => {
    expect(formatNumber(1234567.8)).toBe('1.234.567,8')
    expect(formatNumber(662954)).toBe('662.954')
    expect(formatNumber(100)).toBe('100')
    expect(formatNumber(4.4, 2)).toBe('4,40')
  })
})
