import { describe, expect, it } from 'vitest'
import { yearOf } from './year-of.ts'

const asked = (query: string) => yearOf(`http://site.example/ket-qua${query}`)

describe('yearOf', () => {
  it('reads the year of an address, and none where none is asked for', () => {
    expect(asked('?nam=2026')).toBe(2026)
    expect(asked('')).toBeUndefined()
  })

  it('leads nowhere where there was no Party or nothing is a year', () => {
    const nowhere = expect.objectContaining({ init: { status: 404 } })
    for (const query of ['?nam=1900', '?nam=nay', '?nam=2026.5'])
      expect(() => asked(query)).toThrow(nowhere)
  })
})
