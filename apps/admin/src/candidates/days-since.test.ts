import { describe, expect, it } from 'vitest'
import { ageOn, daysBetween, distanceTo, nearDayText, shortCellName } from './days-since.ts'

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

describe('the distance to a legal date', () => {
  const due = { on: '2026-06-12', workingDays: 29 }
  it.each([
    ['decisionWorkingDays', '2026-05-04', { inWorkingDays: true, count: 29 }],
    ['dossierStaleMonths', '2026-05-04', { inWorkingDays: false, count: 39 }],
    ['dossierStaleMonths', '2026-06-15', { inWorkingDays: false, count: 3 }],
  ])('is counted as %s counts, from %s', (rule, today, distance) => {
    expect(distanceTo({ ...due, rule }, today)).toEqual(distance)
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

describe('a day in a list', () => {
  it('names the year only when it is another', () => {
    expect(nearDayText('2026-04-24', '2026-04-01')).toBe('24/04')
    expect(nearDayText('2027-01-19', '2026-04-01')).toBe('19/01/2027')
  })
})

describe('a cell in a list', () => {
  it.each([
    ['Chi bộ thôn Bờ Lá 4', 'Bờ Lá 4'],
    ['Chi bộ Công an xã', 'Công an xã'],
    ['Chi bộ 3 - Ủy ban nhân dân xã', 'Chi bộ 3 - Ủy ban nhân dân xã'],
    ['Đảng bộ Công an xã', 'Đảng bộ Công an xã'],
  ])('%s is %s', (name, short) => {
    expect(shortCellName(name)).toBe(short)
  })
})
