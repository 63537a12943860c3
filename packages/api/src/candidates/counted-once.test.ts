import { describe, expect } from 'vitest'
import type { PortalCaller } from '../testing/portal.ts'
import { create, test as it } from './candidates.fixture.ts'

type Fact = Parameters<PortalCaller['candidates']['recordFact']>[0]['event']

const recognition = (on: string): Fact => ({
  kind: 'recognised',
  on,
  approved: true,
  effectiveOn: null,
  vote: null,
})
const facts: Fact[] = [
  { kind: 'class_finished', on: '2019-05-10' },
  { kind: 'class_finished', on: '2024-06-01' },
  { kind: 'ceremony_held', on: '2025-02-03' },
  { kind: 'ceremony_held', on: '2025-02-05' },
  recognition('2026-02-20'),
  recognition('2026-02-21'),
  recognition('2026-02-22'),
]

describe('a milestone that is recorded again', () => {
  it('is counted once, as it was recorded last', async ({ database, portal, world }) => {
    const secretary = portal.as(world.secretary, world.cell.id)
    const caseId = await create(secretary, world.cell, 'Lò Thị Đếm', { sourcedOn: '2019-01-15' })
    for (const [index, event] of facts.entries())
      await secretary.candidates.recordFact({
        caseId,
        event,
        expectedSeq: index + 1,
        reason: 'theo sổ của chi bộ',
      })
    expect(
      await secretary.candidates.weighFact({ caseId, event: recognition('2026-02-23') }),
    ).toMatchObject({ corrects: ['2026-02-20', '2026-02-21', '2026-02-22'] })
    const counted = await database.query<{ line: string }>(
      `select m.kind || ' ' || m.happened_on as line from app.milestone m
       join app.recruitment_event e on e.id = m.event_id where e.case_id = $1 order by m.happened_on`,
      [caseId],
    )
    expect(counted.map(({ line }) => line)).toEqual([
      'sourced 2019-01-15',
      'class_finished 2019-05-10',
      'class_finished 2024-06-01',
      'admission 2025-02-05',
      'recognition 2026-02-22',
    ])
  })

  it('is the only one that the portal may take back', async ({ database, portal, world }) => {
    const caseId = await create(portal.as(world.planner, world.root.id), world.cell, 'Lò Còn')
    const scope = { account: world.planner, unit: world.root.id }
    await portal.services.scoped(scope, (trx) => trx.deleteFrom('milestone').execute())
    const left = await database.query(
      `select from app.milestone m join app.recruitment_event e on e.id = m.event_id
       where e.case_id = $1`,
      [caseId],
    )
    expect(left).toHaveLength(1)
  })
})
