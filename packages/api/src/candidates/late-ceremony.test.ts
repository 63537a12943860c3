import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { create, test as it } from './candidates.fixture.ts'
import type { PortalCaller } from '../testing/portal.ts'

type Fact = Parameters<PortalCaller['candidates']['recordFact']>[0]['event']

const ceremony = (on: string): Fact => ({ kind: 'ceremony_held', on })
const recognition: Fact = {
  kind: 'recognised',
  on: '2025-03-01',
  approved: true,
  effectiveOn: null,
  vote: null,
}
const expulsion: Fact = { kind: 'expelled', on: '2025-06-01', reason: 'disciplined' }

/** Records facts in this order, and gives the line of the roll. */
async function rollAfter(
  caller: PortalCaller,
  database: TestDatabase,
  caseId: string,
  facts: Fact[],
) {
  for (const [index, event] of facts.entries()) {
    const reason = 'theo sổ của chi bộ'
    await caller.candidates.recordFact({ caseId, event, expectedSeq: index + 1, reason })
  }
  const [row] = await database.query(
    `select m.standing, m.admitted_on::text, m.official_on::text, m.left_how
     from app.member m join app.recruitment_case c on c.person_id = m.person_id where c.id = $1`,
    [caseId],
  )
  return row
}

describe('an admission that is recorded after what came later', () => {
  it.for([
    [
      'leaves a member official',
      [recognition],
      '2024-03-01',
      { standing: 'official', official_on: '2025-03-01', left_how: null },
    ],
    [
      'leaves out who has left since',
      [recognition, expulsion],
      '2024-03-01',
      { standing: 'official', official_on: '2025-03-01', left_how: 'expelled' },
    ],
    [
      'begins anew for who had left before',
      [ceremony('2024-03-01'), recognition, expulsion],
      '2026-03-01',
      { standing: 'probationary', official_on: null, left_how: null },
    ],
  ] as const)('%s', async ([name, facts, on, expected], { database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, `Lò ${name}`, { sourcedOn: '2024-01-15' })
    const roll = await rollAfter(caller, database, caseId, [...facts, ceremony(on)])
    expect(roll).toEqual({ ...expected, admitted_on: on })
  })
})
