import { describe, expect, it } from 'vitest'
import { day } from './case.fixture.ts'
import { foldCase } from './case.ts'
import type { CaseEvent } from './events.ts'
import { partySeniorityStart, partySeniorityYears } from './seniority.ts'

const admitted: CaseEvent[] = [
  { kind: 'decided', on: day('2024-08-25'), number: '1', receivedOn: null },
  { kind: 'ceremony_held', on: day('2024-09-15') },
]
const recognised: CaseEvent = {
  kind: 'recognised',
  approved: true,
  on: day('2025-11-20'),
  effectiveOn: day('2025-09-15'),
  vote: null,
}

describe('Party seniority', () => {
  it('counts from the decision, not from the ceremony', () => {
    const state = foldCase([...admitted, recognised])
    expect(partySeniorityStart(state)?.toString()).toBe('2024-08-25')
    expect(partySeniorityYears(state, day('2034-08-24'))).toBe(9)
    expect(partySeniorityYears(state, day('2034-08-25'))).toBe(10)
  })

  it('is nothing on probation', () => {
    expect(partySeniorityYears(foldCase(admitted), day('2025-01-01'))).toBeNull()
  })
})
