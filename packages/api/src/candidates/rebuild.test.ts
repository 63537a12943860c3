import { listCaseIds, rebuildCases } from '@nguon/db/candidates/rebuild-cases'
import { describe, expect } from 'vitest'
import { testToday } from '../testing/portal.ts'
import { create, drive, test as it } from './candidates.fixture.ts'

describe('the rows of cases', () => {
  it('are what their events say', async ({ database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Ka Dung Thảo')
    await create(caller, world.sibling, 'Em Còn Nhỏ', { bornOn: '2009-05-01' })
    await drive(caller, caseId, [
      { kind: 'assign_mentor', on: '2025-08-20', mentorId: world.helper },
      { kind: 'finish_class', on: '2025-09-01' },
      { kind: 'withdraw', on: '2025-10-01', reason: 'works_far_away' },
      { kind: 'put_on_list', on: '2026-02-01' },
    ])
    const scope = { account: world.planner, unit: world.root.id }
    const rebuild = () =>
      portal.services.scoped(scope, async (trx) =>
        rebuildCases(trx, testToday, await listCaseIds(trx)),
      )
    expect(await rebuild()).toEqual([])
    const [spoilt] = await database.query<{ id: string }>(
      `update app.recruitment_case set stage = 'decided', due_on = null
       where id = $1 returning id`,
      [caseId],
    )
    expect(await rebuild()).toEqual([
      { caseId: spoilt?.id, differs: expect.arrayContaining(['stage']) },
    ])
    expect(await rebuild()).toEqual([])
  })
})
