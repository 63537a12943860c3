import { assert, nat, option, property } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { position, scaleEnd, ticks } from './scale.ts'

describe('scaleEnd', () => {
  it('leaves room behind the stretch target', () => {
    expect(scaleEnd({ value: 38, target: { min: 40, max: 45 }, stretch: 57, whole: null })).toBe(
      57 * 1.06,
    )
  })

  it('ends a share with its whole', () => {
    expect(scaleEnd({ value: 606, target: null, stretch: null, whole: 1447 })).toBe(1447)
  })

  it('never ends before the value', () => {
    const amount = nat(10_000)
    assert(
      property(amount, amount, amount, option(amount), (value, min, more, whole) => {
        const target = { min, max: min + more }
        expect(scaleEnd({ value, target, stretch: null, whole })).toBeGreaterThanOrEqual(value)
        expect(scaleEnd({ value, target: null, stretch: null, whole })).toBeGreaterThanOrEqual(
          value,
        )
      }),
    )
  })
})

describe('position', () => {
  it('stays on the bar', () => {
    expect(position(-1, 10)).toBe(0)
    expect(position(5, 10)).toBe(50)
    expect(position(20, 10)).toBe(100)
  })
})

describe('ticks', () => {
  it('are round, start at zero and reach the top', () => {
    expect(ticks(57, 3)).toEqual([0, 20, 40, 60])
    expect(ticks(12, 3)).toEqual([0, 5, 10, 15])
    expect(ticks(0, 3)).toEqual([0, 1])
    assert(
      property(nat(100_000), (top) => {
        const all = ticks(top, 3)
        expect(all[0]).toBe(0)
        expect(all.at(-1)).toBeGreaterThanOrEqual(top)
        expect(all.every(Number.isInteger)).toBe(true)
      }),
    )
  })
})
