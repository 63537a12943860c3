import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { describe, expect } from 'vitest'
import { ballot, create, drive, test as it } from './candidates.fixture.ts'

describe('the procedure', () => {
  it('leads from the list to official membership', async ({ database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Ka Dung Thảo', { sourcedOn: '2023-01-10' })
    await drive(caller, caseId, [
      { kind: 'assign_mentor', on: '2023-01-20', mentorId: world.helper },
      { kind: 'finish_class', on: '2023-06-01' },
      { kind: 'submit_application', on: '2023-07-01' },
      {
        kind: 'complete_dossier',
        on: '2023-08-01',
        introducers: [
          { kind: 'official_member', memberId: world.helper },
          { kind: 'official_member', memberId: world.secondHelper },
        ],
      },
      { kind: 'finish_verification', on: '2023-09-01' },
      { kind: 'resolve_in_cell', on: '2023-10-02', vote: ballot(3) },
      { kind: 'resolve_in_committee', on: '2023-11-01', vote: ballot(3) },
      { kind: 'decide_admission', on: '2023-11-20', number: '12-QĐ/ĐU', receivedOn: null },
      { kind: 'hold_ceremony', on: '2023-12-05' },
      { kind: 'recognise', on: '2024-12-20', vote: ballot(3) },
    ])
    const file = await caller.candidates.get({ caseId })
    expect(file.stage).toBe('official')
    const [member] = await database.query(
      `select standing, admitted_on::text, official_on::text from app.member where person_id = $1`,
      [file.personId],
    )
    expect(member).toEqual({
      standing: 'official',
      admitted_on: '2023-12-05',
      official_on: '2024-12-05',
    })
    const milestones = await database.query<{ kind: string }>(
      `select m.kind from app.milestone m join app.recruitment_event e on e.id = m.event_id where e.case_id = $1 order by e.seq`,
      [caseId],
    )
    expect(milestones.map(({ kind }) => kind)).toEqual([
      'sourced',
      'class_finished',
      'admission',
      'recognition',
    ])
  })

  it('refuses to skip a step, names rule, document and article, and logs the refusal', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Trần Công Hải')
    const skip = caller.candidates.recordStep({
      caseId,
      command: { kind: 'resolve_in_cell', on: '2026-03-01', vote: ballot(3) },
      expectedSeq: 1,
    })
    await expect(skip).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'step_not_reached',
      cause: {
        details: { citation: { document: expect.any(String), article: expect.any(String) } },
      },
    })
    const entries = await database.query<{ outcome: string; changes: object }>(
      `select outcome, changes from app.audit_event where subject_id = $1 and action = 'candidate.resolve_in_cell'`,
      [caseId],
    )
    expect(entries).toEqual([
      { outcome: 'refused', changes: { reason: 'step_not_reached', on: '2026-03-01' } },
    ])
    expect((await caller.candidates.get({ caseId })).events).toHaveLength(1)
  })

  it('refuses to repeat a step', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Vàng Thị Dợ Hạnh')
    const seq = await drive(caller, caseId, [
      { kind: 'finish_class', on: '2025-09-01' },
      { kind: 'submit_application', on: '2025-10-01' },
    ])
    await expect(
      caller.candidates.recordStep({
        caseId,
        command: { kind: 'submit_application', on: '2025-10-02' },
        expectedSeq: seq,
      }),
    ).rejects.toMatchObject({ message: 'step_already_done' })
  })

  it('refuses a helper whom nobody in the scope knows', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Ngô Ngọc Hiếu')
    await expect(
      caller.candidates.recordStep({
        caseId,
        command: { kind: 'assign_mentor', on: '2026-03-01', mentorId: world.stranger },
        expectedSeq: 1,
      }),
    ).rejects.toMatchObject({ message: 'mentor_unknown' })
  })

  it('tells who was faster when two write at once', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Cil Ha Bang Khánh')
    const step = (on: string) =>
      caller.candidates.recordStep({
        caseId,
        command: { kind: 'finish_class', on },
        expectedSeq: 1,
      })
    const outcomes = await Promise.allSettled([step('2025-09-01'), step('2025-09-02')])
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    expect(outcomes.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: {
        code: 'CONFLICT',
        message: 'case_changed',
        cause: { details: { values: { by: 'planner', seq: 2 } } },
      },
    })
  })

  it('asks for a reason where an unconfirmed rule speaks against the step', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Bùi Hữu Tuấn')
    const seq = await drive(caller, caseId, [
      { kind: 'finish_class', on: '2025-08-10' },
      { kind: 'submit_application', on: '2025-08-20' },
    ])
    const alone = {
      caseId,
      command: {
        kind: 'complete_dossier' as const,
        on: '2025-09-01',
        introducers: [{ kind: 'official_member' as const, memberId: world.helper }],
      },
      expectedSeq: seq,
    }
    expect(await caller.candidates.recordStep(alone)).toMatchObject({
      outcome: 'reason_needed',
      warnings: [{ kind: 'introducers_too_few' }],
    })
    expect((await caller.candidates.get({ caseId })).lastSeq).toBe(seq)
    const kept = await caller.candidates.recordStep({
      ...alone,
      reason: 'công đoàn giới thiệu sau',
    })
    expect(kept).toMatchObject({ outcome: 'recorded', stage: 'dossier_ready' })
    const last = (await caller.candidates.get({ caseId })).events.at(-1)
    expect(last).toMatchObject({
      reason: 'công đoàn giới thiệu sau',
      asFact: false,
      findings: [{ kind: 'introducers_too_few' }],
    })
  })

  it('records what happened against the rules as a fact, and marks it', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Võ Thị Thuý')
    const event = {
      kind: 'mentor_assigned',
      on: '2026-02-03',
      mentorId: world.novice,
    } as const
    expect(await caller.candidates.weighFact({ caseId, event })).toMatchObject({
      findings: [{ kind: 'helper_on_probation', citation: { article: expect.any(String) } }],
    })
    expect((await caller.candidates.get({ caseId })).lastSeq).toBe(1)
    const { findings } = await caller.candidates.recordFact({
      caseId,
      event,
      expectedSeq: 1,
      reason: 'chi bộ đã phân công từ đầu năm',
    })
    expect(findings.map(({ kind }) => kind)).toEqual(['helper_on_probation'])
    const file = await caller.candidates.get({ caseId })
    expect(file.mentors).toMatchObject([{ memberId: world.novice, officialOn: null, helping: 1 }])
    expect(file.events.at(-1)).toMatchObject({ asFact: true, recordedBy: 'planner' })
  })

  it('keeps the earlier ending when somebody comes back on the list', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Lò Văn Inh')
    await drive(caller, caseId, [
      { kind: 'withdraw', on: '2025-10-01', reason: 'works_far_away' },
      { kind: 'put_on_list', on: '2026-02-01' },
    ])
    const file = await caller.candidates.get({ caseId })
    expect(file.stage).toBe('sourced')
    expect(file.earlierStops).toMatchObject([{ exit: 'withdrawn', reason: 'works_far_away' }])
  })

  it('begins again under the edition of the day on which somebody comes back', async ({
    database,
    portal,
    world,
  }) => {
    const pool = createPool(database.urlAs('app_portal'), { max: 1 })
    const scoped = createScoped(pool, Temporal.PlainDate.from('2026-09-01'))
    const caller = portal.as(world.planner, world.root.id, {
      services: { ...portal.services, scoped },
    })
    const caseId = await create(caller, world.cell, 'Sùng A Phử')
    const edition = async () => (await caller.candidates.get({ caseId })).rules.id
    const seq = await drive(caller, caseId, [
      { kind: 'withdraw', on: '2026-05-04', reason: 'works_far_away' },
    ])
    expect(await edition()).toBe('294-qd-tw')
    await drive(caller, caseId, [{ kind: 'put_on_list', on: '2026-08-03' }], seq)
    expect(await edition()).toBe('208-qd-tw')
    await pool.end()
  })
})
