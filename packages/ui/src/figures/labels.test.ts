import { array, assert, integer, nat, property, record } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { above, textWidth, withRoom } from './labels.ts'

const label = record({
  x: nat(600),
  y: nat(300),
  text: integer({ min: 0, max: 200_000 }).map(String),
})

describe('withRoom', () => {
  it('keeps the last label and none that covers another', () => {
    assert(
      property(array(label, { minLength: 1 }), (labels) => {
        const kept = withRoom(labels)
        expect(kept.at(-1)).toBe(labels.at(-1))
        for (const [index, one] of kept.entries())
          for (const other of kept.slice(index + 1)) {
            const [left, right] = one.x <= other.x ? [one, other] : [other, one]
            const isBeside = left.x + textWidth(left.text) <= right.x
            expect(isBeside || Math.abs(one.y - other.y) >= 18).toBe(true)
          }
      }),
    )
  })

  it('keeps all that have room', () => {
    const months = [10, 40, 70].map((x) => ({ x, y: 100, text: '38' }))
    expect(withRoom(months)).toEqual(months)
  })
})

it('a line of text moves up only where another is in its way', () => {
  expect(above(40, null)).toBe(40)
  expect(above(40, 100)).toBe(40)
  expect(above(95, 100)).toBe(82)
})
