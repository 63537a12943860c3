import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mayFollow, mayStandAlone } from './differencing.ts'
import { guard } from './guard.ts'

const small = fc.nat(30)

describe('mayStandAlone', () => {
  it('judges a part and the rest as the guard of a table does', () => {
    fc.assert(
      fc.property(small, small, (part, rest) => {
        const table = guard({ cells: [[part, rest]], openTotals: ['grand'] })
        const isShown = table.ok && table.table.cells[0]?.[0] === part
        expect(mayStandAlone({ part, whole: part + rest })).toBe(isShown)
      }),
    )
  })

  it.each([
    [0, true],
    [4, false],
    [5, true],
  ])('%d of no open whole', (part, expected) => {
    expect(mayStandAlone({ part, whole: null })).toBe(expected)
  })
})

describe('mayFollow', () => {
  it.each([
    ['ten, then twelve', { part: 12, whole: null }, { part: 10, whole: null }, false],
    ['ten, then ten', { part: 10, whole: null }, { part: 10, whole: null }, true],
    ['ten, then fifteen', { part: 15, whole: null }, { part: 10, whole: null }, true],
    ['a rest that grew by two', { part: 20, whole: 42 }, { part: 20, whole: 40 }, false],
    ['both sides grown enough', { part: 26, whole: 51 }, { part: 20, whole: 40 }, true],
  ])('%s', (_, now, before, expected) => {
    expect(mayFollow(now, before)).toBe(expected)
  })
})
