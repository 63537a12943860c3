import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPath, isWithin, levelOf, parentPath, pathOf, subtreeRange } from './paths.ts'

const steps = fc.array(fc.integer({ min: 0, max: 36 ** 4 - 1 }), { minLength: 1, maxLength: 6 })
const pathFrom = (numbers: number[]) => numbers.reduce(pathOf, '')

describe('paths', () => {
  it('have four base-36 digits per level', () => {
    expect(pathOf('', 0)).toBe('0000')
    expect(pathOf('0000', 35)).toBe('0000000z')
    expect(pathOf('', 36 ** 4 - 1)).toBe('zzzz')
    expect(subtreeRange('0000')).toEqual(['0000', '0000~'])
  })

  it('put exactly the subtree into the range', () => {
    fc.assert(
      fc.property(steps, steps, (a, b) => {
        const isBelow = a.every((n, index) => b[index] === n)
        expect(isWithin(pathFrom(b), pathFrom(a))).toBe(isBelow)
        expect(isWithin(pathFrom([...a, ...b]), pathFrom(a))).toBe(true)
      }),
    )
  })

  it('sort siblings by number', () => {
    fc.assert(
      fc.property(steps, fc.nat(9999), fc.nat(9999), (parent, a, b) => {
        const path = pathFrom(parent)
        expect(pathOf(path, a) < pathOf(path, b)).toBe(a < b)
      }),
    )
  })

  it('know their level and parent', () => {
    fc.assert(
      fc.property(steps, (numbers) => {
        const path = pathFrom(numbers)
        expect(levelOf(path)).toBe(numbers.length)
        expect(parentPath(path)).toBe(numbers.length === 1 ? null : pathFrom(numbers.slice(0, -1)))
      }),
    )
  })

  it('refuse what is no segment or path', () => {
    expect(() => pathOf('', -1)).toThrow(RangeError)
    expect(() => pathOf('', 36 ** 4)).toThrow(RangeError)
    expect(() => pathOf('abc', 1)).toThrow(RangeError)
    expect([isPath('000a'), isPath('000A'), isPath('')]).toEqual([true, false, false])
  })
})
