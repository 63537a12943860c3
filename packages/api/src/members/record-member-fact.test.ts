import { buildMember } from '@nguon/testing/builders/member'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { create, drive } from '../candidates/candidates.fixture.ts'
import { measuresOf } from '../overview/figures.fixture.ts'
import type { Portal } from '../testing/portal.ts'
import { test as it, type World } from './members.fixture.ts'

const paper = { document: '12-QĐ/ĐU', documentOn: '2026-02-25' }
const removal = { kind: 'left', on: '2026-03-02', how: 'removed', ...paper } as const

const counted = (database: TestDatabase, memberId: string) =>
  database.query<{ line: string; path_then: string }>(
    `select s.kind || ' ' || s.happened_on || ' ' || coalesce(s.how, '') as line, s.path_then
     from app.milestone s join app.member_event e on e.id = s.member_event_id
     where e.person_id = $1 order by 1`,
    [memberId],
  )

const screenedOut = async (portal: Portal, { planner, root }: World) =>
  (await measuresOf(portal, planner, root.id, { year: 2026, month: 4 }))['screened_out']

describe('a fact about a membership', () => {
  it('ends it, is counted where it happened, and is as it was when taken back', async ({
    database,
    portal,
    world,
  }) => {
    const memberId = await buildMember(database, world.cell, 'Ka Thắm')
    const { members } = portal.as(world.secretary, world.cell.id)
    const { seq } = await members.record({ memberId, fact: removal, expectedSeq: 0 })
    expect(await members.get({ memberId })).toMatchObject({
      leftOn: Temporal.PlainDate.from('2026-03-02'),
      leftHow: 'removed',
      entries: [{ seq, stands: true, mayTakeBack: true, recordedBy: 'secretary' }],
    })
    expect(await counted(database, memberId)).toEqual([
      { line: 'departure 2026-03-02 removed', path_then: world.cell.path },
    ])
    const names = async (status: 'present' | 'left') =>
      (await members.list({ status })).rows.map(({ fullName }) => fullName)
    expect(await names('left')).toEqual(['Ka Thắm'])
    expect(await names('present')).not.toContain('Ka Thắm')

    expect(await screenedOut(portal, world)).toBe('1')

    await members.takeBack({ memberId, seq, expectedSeq: seq, reason: 'ghi nhầm người' })
    expect(await screenedOut(portal, world)).toBe('0')
    expect(await members.get({ memberId })).toMatchObject({
      leftOn: null,
      leftHow: null,
      entries: [{ stands: false, mayTakeBack: false }, { fact: { kind: 'taken_back', seq } }],
    })
    expect(await counted(database, memberId)).toEqual([])
    expect(await names('present')).toContain('Ka Thắm')
  })

  it('corrects the one before it, and leaves it standing again', async ({
    database,
    portal,
    world,
  }) => {
    const memberId = await buildMember(database, world.cell, 'Ka Bình')
    const { members } = portal.as(world.planner, world.root.id)
    await members.record({ memberId, fact: removal, expectedSeq: 0 })
    await members.record({ memberId, fact: { ...removal, how: 'resigned' }, expectedSeq: 1 })
    expect((await counted(database, memberId)).map(({ line }) => line)).toEqual([
      'departure 2026-03-02 resigned',
    ])
    const back = (seq: number, expectedSeq: number) =>
      members.takeBack({ memberId, seq, expectedSeq, reason: 'đã đối chiếu' })
    await expect(back(1, 2)).rejects.toMatchObject({ message: 'later_fact_first' })
    await back(2, 2)
    expect(await members.get({ memberId })).toMatchObject({ leftHow: 'removed' })
    expect((await counted(database, memberId)).map(({ line }) => line)).toEqual([
      'departure 2026-03-02 removed',
    ])
    await expect(back(2, 3)).rejects.toMatchObject({ message: 'fact_taken_back' })
    await expect(back(3, 3)).rejects.toMatchObject({ message: 'fact_unknown' })
  })

  it('keeps posts and exemptions with their days', async ({ database, portal, world }) => {
    const memberId = await buildMember(database, world.cell, 'Ka Hiên')
    const { members } = portal.as(world.planner, world.root.id)
    const facts = [
      { kind: 'post_taken', on: '2024-01-05', post: 'Chi ủy viên' },
      { kind: 'post_taken', on: '2025-06-01', post: 'Phó bí thư chi bộ' },
      { kind: 'exempted', on: '2026-01-10', until: '2026-12-31' },
    ] as const
    for (const [seq, fact] of facts.entries())
      await members.record({ memberId, fact, expectedSeq: seq })
    expect(await members.get({ memberId })).toMatchObject({
      post: 'Phó bí thư chi bộ',
      isExempt: true,
      offered: ['left', 'post_taken', 'post_left', 'exemption_ended'],
    })
    expect((await members.counts({})).exempt).toBe(1)
    await members.record({
      memberId,
      fact: { kind: 'exemption_ended', on: '2026-03-01' },
      expectedSeq: 3,
    })
    await members.takeBack({ memberId, seq: 2, expectedSeq: 4, reason: 'ghi nhầm người' })
    expect(await members.get({ memberId })).toMatchObject({
      post: 'Chi ủy viên',
      postSince: Temporal.PlainDate.from('2024-01-05'),
      isExempt: false,
    })
    expect((await members.counts({})).exempt).toBe(0)
  })

  it('is never refused for what it says, and marked with the rule it goes against', async ({
    database,
    portal,
    world,
  }) => {
    const memberId = await buildMember(database, world.cell, 'Ka Dự', {
      standing: 'probationary',
      admittedOn: '2025-09-02',
    })
    const { members } = portal.as(world.planner, world.root.id)
    const recorded = await members.record({
      memberId,
      fact: { kind: 'recognised', on: '2026-03-01' },
      expectedSeq: 0,
    })
    expect(recorded.findings).toMatchObject([
      { kind: 'recognition_too_early', citation: { document: expect.any(String) } },
    ])
    expect(await members.get({ memberId })).toMatchObject({
      standing: 'official',
      officialOn: Temporal.PlainDate.from('2026-03-01'),
      entries: [{ findings: [{ kind: 'recognition_too_early' }] }],
    })
    expect((await counted(database, memberId)).map(({ line }) => line)).toEqual([
      'recognition 2026-03-01 ',
    ])
    const early = { ...removal, on: '2020-01-01' }
    const { findings } = await members.record({ memberId, fact: early, expectedSeq: 1 })
    expect(findings).toMatchObject([{ kind: 'dates_out_of_order' }])
    expect(await members.get({ memberId })).toMatchObject({ leftHow: 'removed' })
  })

  it('is left to the procedure while that runs', async ({ database, portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Ka Thử')
    await planner.candidates.recordFact({
      caseId,
      event: { kind: 'ceremony_held', on: '2025-10-02' },
      expectedSeq: 1,
      reason: 'theo sổ của chi bộ',
    })
    const { personId: memberId } = await planner.candidates.get({ caseId })
    await expect(
      planner.members.record({ memberId, fact: removal, expectedSeq: 0 }),
    ).rejects.toMatchObject({ message: 'recorded_in_case' })
    expect(await planner.members.get({ memberId })).toMatchObject({
      ownCase: { caseId },
      isOnProbationInCase: true,
      probation: { endsOn: Temporal.PlainDate.from('2026-10-02') },
      offered: ['post_taken', 'exempted'],
    })
    await drive(
      planner,
      caseId,
      [{ kind: 'remove', on: '2026-03-01', reason: 'absent_from_meetings' }],
      2,
    )
    const [departure] = await database.query<{ how: string | null }>(
      `select s.how from app.milestone s join app.recruitment_event e on e.id = s.event_id
       where e.case_id = $1 and s.kind = 'departure'`,
      [caseId],
    )
    expect(departure).toEqual({ how: 'removed' })
  })

  it('is no screening out where a candidate stops or a member moves away', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const caseId = await create(planner, world.cell, 'Ka Thôi')
    await drive(planner, caseId, [
      { kind: 'move_away', on: '2026-03-01', reason: 'works_far_away' },
    ])
    const counted = await database.query<{ how: string | null }>(
      `select s.how from app.milestone s join app.recruitment_event e on e.id = s.event_id
       where e.case_id = $1 and s.kind = 'departure'`,
      [caseId],
    )
    expect(counted).toEqual([{ how: null }])
    const memberId = await buildMember(database, world.cell, 'Ka Chuyển')
    const before = await screenedOut(portal, world)
    await planner.members.record({
      memberId,
      fact: { ...removal, how: 'moved_away' },
      expectedSeq: 0,
    })
    expect(await screenedOut(portal, world)).toBe(before)
  })

  it('is not written over what somebody else wrote meanwhile', async ({
    database,
    portal,
    world,
  }) => {
    const memberId = await buildMember(database, world.cell, 'Ka Hai')
    const fact = { kind: 'post_taken', on: '2026-03-01', post: 'Chi ủy viên' } as const
    await portal.as(world.planner, world.root.id).members.record({ memberId, fact, expectedSeq: 0 })
    const secretary = portal.as(world.secretary, world.cell.id)
    await expect(
      secretary.members.record({ memberId, fact, expectedSeq: 0 }),
    ).rejects.toMatchObject({ code: 'CONFLICT', message: 'member_changed' })
    await expect(
      secretary.members.record({
        memberId,
        fact: { ...fact, on: '2026-04-02' },
        expectedSeq: 1,
      }),
    ).rejects.toMatchObject({ message: 'date_in_future' })
    await expect(
      portal.as(world.leader, world.root.id).members.record({ memberId, fact, expectedSeq: 1 }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
    const logged = await database.query<{ action: string; changes: unknown }>(
      `select action, changes from app.audit_event where subject_id = $1 order by at`,
      [memberId],
    )
    expect(logged).toEqual([
      {
        action: 'member.record',
        changes: { kind: 'post_taken', on: '2026-03-01', findings: [] },
      },
    ])
  })
})
