import { describe, expect, it } from 'vitest'
import { monthsBefore, readMonth, writeMonth } from './month.ts'

describe('monthsBefore', () => {
  it('begins with the month that ended last and crosses the year', () => {
    expect(monthsBefore('2026-02-01', 3).map(writeMonth)).toEqual(['2026-01', '2025-12', '2025-11'])
    expect(monthsBefore('2026-04-30', 1).map(writeMonth)).toEqual(['2026-03'])
  })
})

describe('readMonth', () => {
  const months = monthsBefore('2026-04-01')

  it('takes a month that is over and nothing else', () => {
    expect(readMonth('2026-03', months)).toEqual({ year: 2026, month: 3 })
    expect(readMonth('2026-04', months)).toBeUndefined()
    expect(readMonth('2026-3', months)).toBeUndefined()
    expect(readMonth(undefined, months)).toBeUndefined()
  })
})
