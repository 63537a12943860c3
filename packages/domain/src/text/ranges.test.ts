import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatRange, readRange } from './ranges.ts'

describe('ranges', () => {
  it.each([
    ['40-45', 40, 45],
    ['40–45', 40, 45],
    ['1.040 — 1.045', 1040, 1045],
    ['3 đến 5', 3, 5],
    ['3', 3, 3],
  ])('%s', (text, min, max) => {
    expect(readRange(text)).toEqual({ min, max })
  })

  it.each(['', '-', '40-', '1-2-3', 'vài'])('%s is no range', (text) => {
    expect(readRange(text)).toBeUndefined()
  })

  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (min, max) => {
        expect(readRange(formatRange({ min, max }))).toEqual({ min, max })
      }),
    )
  })
})
