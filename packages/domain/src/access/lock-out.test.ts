import { describe, expect, it } from 'vitest'
import { lockSeconds } from './lock-out.ts'

describe('lock-out of an account', () => {
  it('lets four failures pass', () => {
    expect([1, 2, 3, 4].map(lockSeconds)).toEqual([0, 0, 0, 0])
  })

  it('doubles from one minute and never exceeds an hour', () => {
    expect([5, 6, 7, 10, 11, 40].map(lockSeconds)).toEqual([60, 120, 240, 1920, 3600, 3600])
  })
})
