import { describe, expect, it } from 'vitest'
import { isDay, readDay } from './typed-day.ts'

describe('readDay', () => {
  it('reads the ways people write a day', () => {
    for (const text of ['02/04/2026', '2/4/2026', ' 2-4-2026 ', '2.4.2026', '02 04 2026'])
      expect(readDay(text)).toBe('2026-04-02')
    expect(readDay('2026-04-02')).toBe('2026-04-02')
  })

  it('knows no day that does not exist', () => {
    for (const text of ['31/02/2026', '13/13/2011', '29/02/2025', '2026', '', '02/04/26', 'x'])
      expect(readDay(text)).toBeUndefined()
    expect(readDay('29/02/2024')).toBe('2024-02-29')
  })
})

describe('isDay', () => {
  it('takes only the form of the wire', () => {
    expect(isDay('2026-04-02')).toBe(true)
    expect(isDay('2026-02-31')).toBe(false)
    expect(isDay('02/04/2026')).toBe(false)
  })
})
