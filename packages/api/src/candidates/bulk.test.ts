import { describe, expect } from 'vitest'
import { create, test as it } from './candidates.fixture.ts'

const on = '2026-03-02'

describe('a helper for many candidates', () => {
  it('is weighed for each of them, and nothing is written', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const memberId = world.helper
    const ready = await create(planner, world.cell, 'Lò Văn Nghĩa')
    const helped = await create(planner, world.cell, 'Lò Thị Mai')
    const command = { kind: 'assign_mentor', on, mentorId: memberId } as const
    await planner.candidates.recordStep({ caseId: helped, command, expectedSeq: 1 })
    const rows = await planner.candidates.bulk.preview({
      memberId,
      on,
      chosen: { caseIds: [ready, helped] },
    })
    expect(rows).toMatchObject([
      {
        caseId: helped,
        forecast: { outcome: 'refused', refusal: { reason: 'mentor_already_assigned' } },
      },
      { caseId: ready, lastSeq: 1, forecast: { outcome: 'ready' } },
    ])
    expect((await planner.candidates.get({ caseId: ready })).mentors).toEqual([])
    const matching = await planner.candidates.bulk.preview({
      memberId,
      on,
      chosen: { matching: { text: 'lo van nghia' } },
    })
    expect(matching).toMatchObject([{ caseId: ready }])
  })

  it('is assigned where the rules allow it, and told apart where they do not', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const one = await create(planner, world.cell, 'Vàng Thị Dợ')
    const changed = await create(planner, world.cell, 'Ya Thương')
    const foreign = await create(
      portal.as(world.planner, world.root.id),
      world.sibling,
      'Cil Ha Bang',
    )
    const secretary = portal.as(world.secretary, world.cell.id)
    await secretary.candidates.recordStep({
      caseId: changed,
      command: { kind: 'finish_class', on },
      expectedSeq: 1,
    })
    const cases = [one, changed, foreign].map((caseId) => ({ caseId, expectedSeq: 1 }))
    const { actId, outcomes } = await secretary.candidates.bulk.assign({
      memberId: world.helper,
      on,
      cases,
    })
    const of = (caseId: string) => outcomes.find((row) => row.caseId === caseId)?.outcome
    expect([of(one), of(changed), of(foreign)]).toEqual(['recorded', 'changed', 'missing'])
    expect((await secretary.candidates.get({ caseId: one })).mentors).toMatchObject([
      { memberId: world.helper, releasedOn: null },
    ])
    const logged = await database.query(
      `select action, changes::text from app.audit_event where subject_id = $1`,
      [actId],
    )
    expect(logged).toEqual([
      { action: 'bulk.assign_mentor', changes: '{"on": "2026-03-02", "cases": 1}' },
    ])
  })

  it('on probation is a word for each: nobody goes along in bulk', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Mùa A Páo')
    const asked = { memberId: world.novice, on }
    const [row] = await planner.candidates.bulk.preview({ ...asked, chosen: { caseIds: [caseId] } })
    expect(row?.forecast.outcome).not.toBe('ready')
    const { actId } = await planner.candidates.bulk.assign({
      ...asked,
      cases: [{ caseId, expectedSeq: 1 }],
    })
    expect(actId).toBeNull()
  })
})

describe('an act on many candidates', () => {
  it('is undone as one, save for whom somebody went on with', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const left = await create(planner, world.cell, 'Sùng A Sáng')
    const goneOn = await create(planner, world.cell, 'Sùng Thị Say')
    const cases = [left, goneOn].map((caseId) => ({ caseId, expectedSeq: 1 }))
    const { actId } = await planner.candidates.bulk.assign({
      memberId: world.secondHelper,
      on,
      cases,
    })
    await planner.candidates.recordStep({
      caseId: goneOn,
      command: { kind: 'finish_class', on },
      expectedSeq: 2,
    })
    expect(await planner.candidates.bulk.undo({ actId: actId ?? '' })).toEqual({
      undone: 1,
      kept: 1,
    })
    const helping = async (caseId: string) =>
      (await planner.candidates.get({ caseId })).mentors.filter(({ releasedOn }) => !releasedOn)
    expect(await helping(left)).toEqual([])
    expect(await helping(goneOn)).toHaveLength(1)
    const [recent] = await planner.candidates.bulk.recent()
    expect(recent).toMatchObject({ id: actId, cases: 2, undoneCases: 1, doneBy: 'planner' })
    await expect(planner.candidates.bulk.undo({ actId: actId ?? '' })).rejects.toThrow(
      'bulk_undone_already',
    )
  })

  it('that everybody has gone on from stays as it is', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Giàng A Chống')
    const { actId } = await planner.candidates.bulk.assign({
      memberId: world.thirdHelper,
      on,
      cases: [{ caseId, expectedSeq: 1 }],
    })
    await planner.candidates.recordStep({
      caseId,
      command: { kind: 'finish_class', on },
      expectedSeq: 2,
    })
    await expect(planner.candidates.bulk.undo({ actId: actId ?? '' })).rejects.toThrow(
      'bulk_gone_on_with',
    )
    const [recent] = await planner.candidates.bulk.recent()
    expect(recent).toMatchObject({ id: actId, undoneBy: null })
  })
})
