import { describe, expect, it } from 'vitest'
import { assignedTarget } from './assigned-target.ts'

describe('a target', () => {
  it('of 0 assigns nothing, one with any number does', () => {
    expect(assignedTarget(null)).toBeNull()
    expect(assignedTarget({ max: 0, stretch: null })).toBeNull()
    expect(assignedTarget({ max: 0, stretch: 0 })).toBeNull()
    expect(assignedTarget({ max: 0, stretch: 1 })).toEqual({ max: 0, stretch: 1 })
    expect(assignedTarget({ max: 2, stretch: null })).toEqual({ max: 2, stretch: null })
  })
})
