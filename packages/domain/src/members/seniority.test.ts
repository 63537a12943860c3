import { describe, expect, it } from 'vitest'
import { partySeniority } from './seniority.ts'

const of = (since: string, on: string) =>
  partySeniority(Temporal.PlainDate.from(since), Temporal.PlainDate.from(on))

describe('Party seniority', () => {
  it.each([
    ['1976-02-29', '2026-04-01', { years: 50, months: 1 }],
    ['2024-02-29', '2025-02-28', { years: 1, months: 0 }],
    ['2024-02-29', '2025-02-27', { years: 0, months: 11 }],
    ['2010-03-15', '2026-03-14', { years: 15, months: 11 }],
    ['2026-03-15', '2026-03-15', { years: 0, months: 0 }],
    ['2026-03-15', '2026-03-14', null],
  ])('from the decision of %s on %s', (since, on, expected) => {
    expect(of(since, on)).toEqual(expected)
  })
})
