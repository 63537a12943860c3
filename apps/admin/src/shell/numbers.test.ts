import { describe, expect, it } from 'vitest'
import { numbersIn } from './numbers.ts'

describe('numbersIn', () => {
  it('writes numbers, shares and ranges as Vietnamese does', () => {
    const { number, percent, range } = numbersIn('vi')
    expect([number(1420), number(42.6), percent(50), percent(1097)]).toEqual([
      '1.420',
      '42,6',
      '5,0%',
      '109,7%',
    ])
    expect([range({ min: 40, max: 45 }), range({ min: 1420, max: 1420 })]).toEqual([
      '40–45',
      '1.420',
    ])
  })

  it('writes them as English does', () => {
    const { number, percent } = numbersIn('en')
    expect([number(1420), number(42.6), percent(50)]).toEqual(['1,420', '42.6', '5.0%'])
  })
})
