import { describe, expect, it } from 'vitest'
import { evaluate } from '../measures/evaluate.ts'
import { admissions } from '../measures/built-in/admissions.ts'
import { candidates } from '../measures/built-in/candidates.ts'
import { ethnicMinorityMembers } from '../measures/built-in/ethnic-minority-members.ts'
import { guardFigure } from './guard-figure.ts'

const refused = { ok: false, reason: 'too_small_to_show' }

describe('guardFigure', () => {
  it('passes the two admissions of a quarter', () => {
    const figure = evaluate(admissions, { numerator: 2, denominator: 0 })
    expect(guardFigure(admissions, figure)).toEqual({ ok: true, figure })
  })

  it.each([
    [0, true],
    [1, false],
    [4, false],
    [5, true],
  ])('%d candidates', (numerator, ok) => {
    expect(guardFigure(candidates, evaluate(candidates, { numerator, denominator: 0 })).ok).toBe(ok)
  })

  it.each([
    [1920, 2590, true],
    [1, 29, false],
    [28, 29, false],
    [0, 29, true],
    [29, 29, true],
  ])('%d of %d members', (numerator, denominator, ok) => {
    const figure = evaluate(ethnicMinorityMembers, { numerator, denominator })
    expect(guardFigure(ethnicMinorityMembers, figure)).toEqual(ok ? { ok, figure } : refused)
  })
})
