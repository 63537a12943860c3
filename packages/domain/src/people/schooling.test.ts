import { describe, expect, it } from 'vitest'
import { finishedLowerSecondary, formatSchooling, parseSchooling } from './schooling.ts'

describe('parseSchooling', () => {
  it.each([
    ['7/12', 7, 12, false],
    ['9/12', 9, 12, true],
    ['Lớp 8/12', 8, 12, false],
    ['7/10', 7, 10, true],
    ['6/10', 6, 10, false],
    ['12', 12, 12, true],
    ['Tốt nghiệp THCS', 9, 12, true],
    ['THPT', 12, 12, true],
    ['Tiểu học', 5, 12, false],
  ])('%s', (text, completed, of, lowerSecondary) => {
    const reading = parseSchooling(text)
    expect(reading).toEqual({ ok: true, schooling: { completed, of } })
    expect(reading.ok && finishedLowerSecondary(reading.schooling)).toBe(lowerSecondary)
  })

  it.each(['13/12', '7/11', '11/10', '15'])('%s is impossible', (text) => {
    expect(parseSchooling(text)).toEqual({ ok: false, reason: 'impossible_schooling', text })
  })

  it.each(['', 'Đại học', '07/12/2020'])('%s is unreadable', (text) => {
    expect(parseSchooling(text)).toEqual({ ok: false, reason: 'unreadable_schooling', text })
  })

  it('is written as it is read', () => {
    expect(formatSchooling({ completed: 7, of: 12 })).toBe('7/12')
  })
})
