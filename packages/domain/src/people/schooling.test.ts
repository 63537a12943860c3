import { describe, expect, it } from 'vitest'
import { formatSchooling, parseSchooling } from './schooling.ts'

describe('parseSchooling', () => {
  it.each([
    ['7/12', 7, 12],
    ['9/12', 9, 12],
    ['Lớp 8/12', 8, 12],
    ['7/10', 7, 10],
    ['6/10', 6, 10],
    ['12', 12, 12],
    ['Tốt nghiệp THCS', 9, 12],
    ['THPT', 12, 12],
    ['Tiểu học', 5, 12],
  ])('%s', (text, completed, of) => {
    expect(parseSchooling(text)).toEqual({ ok: true, schooling: { completed, of } })
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
