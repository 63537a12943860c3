import { describe, expect, it } from 'vitest'
import { dayText, momentText, timeText, weekdayText } from './date-text.ts'

describe('dates on screen', () => {
  it('are written dd/MM/yyyy', () => {
    expect(dayText('2026-04-02')).toBe('02/04/2026')
  })

  it('name the weekday of that day', () => {
    expect(weekdayText('2026-04-02', 'vi')).toBe('Thứ Năm 02/04/2026')
    expect(weekdayText('2026-04-02', 'en')).toBe('Thursday 02/04/2026')
  })

  it('show instants as the clock stands in Vietnam', () => {
    expect(timeText('2026-04-01T17:30:00Z')).toBe('00:30')
    expect(momentText('2026-04-01T17:30:00Z')).toBe('02/04/2026, 00:30')
  })
})
