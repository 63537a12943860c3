import { describe, expect, it } from 'vitest'
import { ageOn, daysBetween } from './days-since.ts'

describe('days between dates', () => {
  it.each([
    ['2026-03-31', '2026-04-01', 1],
    ['2024-02-28', '2024-03-01', 2],
    ['2026-04-02', '2026-04-01', -1],
    ['2026-04-01', '2026-04-01', 0],
  ])('from %s to %s are %i', (from, to, days) => {
    expect(daysBetween(from, to)).toBe(days)
  })
})

describe('age', () => {
  it.each([
    ['1995-12-17', '2026-04-02', 30],
    ['1996-04-02', '2026-04-02', 30],
    ['1996-04-03', '2026-04-02', 29],
  ])('of somebody born on %s is on %s full %i years', (born, today, age) => {
    expect(ageOn(born, today)).toBe(age)
  })
})
