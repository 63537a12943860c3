import { describe, expect } from 'vitest'
import { create, test as it } from './candidates.fixture.ts'

describe('the day on which a decision arrived', () => {
  it('is none that has not come, in a step as in a fact', async ({ portal, world }) => {
    const { candidates } = portal.as(world.planner, world.root.id)
    const caseId = await create(portal.as(world.planner, world.root.id), world.cell, 'Giàng A Dế')
    const decided = { on: '2026-03-30', number: '12-QĐ/ĐU', receivedOn: '2026-04-02' }
    const reason = 'theo sổ của chi bộ'
    const event = { kind: 'decided', ...decided } as const
    const command = { kind: 'decide_admission', ...decided } as const
    for (const attempt of [
      () => candidates.recordStep({ caseId, command, expectedSeq: 1, reason }),
      () => candidates.weighFact({ caseId, event }),
      () => candidates.recordFact({ caseId, event, expectedSeq: 1, reason }),
    ])
      await expect(attempt()).rejects.toMatchObject({
        message: 'date_in_future',
        cause: { details: { field: 'receivedOn' } },
      })
    const today = { ...event, receivedOn: '2026-04-01' }
    expect(await candidates.weighFact({ caseId, event: today })).toBeDefined()
  })
})
