import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { percentTenths } from './evaluate.ts'

const count = fc.nat(6_000_000)

describe('percentTenths', () => {
  it('rounds half up from whole numbers', () => {
    expect(percentTenths(1, 2000)).toBe(1)
    expect(percentTenths(1, 2001)).toBe(0)
    expect(percentTenths(1005, 10_000)).toBe(101)
    expect(percentTenths(0, 9)).toBe(0)
  })

  it('is nothing where nothing is to divide by', () => {
    expect(percentTenths(3, 0)).toBeNull()
  })

  it('is never more than half a tenth away', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 6_000_000 }), (numerator, denominator) => {
        const twice = 2n * BigInt(percentTenths(numerator, denominator) ?? -1) * BigInt(denominator)
        const off = 2000n * BigInt(numerator) - twice
        expect(off >= -BigInt(denominator) && off < BigInt(denominator)).toBe(true)
      }),
    )
  })

  it.each([-1, 0.5, Number.NaN, 2 ** 53])('does not take %d for a count', (value) => {
    expect(() => percentTenths(value, 1)).toThrow(RangeError)
    expect(() => percentTenths(1, value)).toThrow(RangeError)
  })
})
