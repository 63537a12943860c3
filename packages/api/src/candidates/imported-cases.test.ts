import { describe, expect } from 'vitest'
import { ballot, create, test as it } from './candidates.fixture.ts'

describe('a case that came from a list', () => {
  it('puts the person on the roll when the admission was before the register', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Đinh Quang Nhân', { sourcedOn: '2025-01-15' })
    const { personId } = await caller.candidates.get({ caseId })
    await database.query(
      `insert into app.recruitment_event (case_id, path, seq, kind, happened_on, as_fact, unit_then, path_then)
       values ($1, $2, 2, 'ceremony_held', '2025-02-20', true, $3, $2)`,
      [caseId, world.cell.path, world.cell.id],
    )
    await database.query(
      `update app.recruitment_case set stage = 'probationary', last_seq = 2 where id = $1`,
      [caseId],
    )
    await caller.candidates.recordStep({
      caseId,
      command: { kind: 'recognise', on: '2026-03-02', vote: ballot(3) },
      expectedSeq: 2,
      reason: 'theo nghị quyết của chi bộ',
    })
    expect(
      await database.query(
        `select standing, admitted_on::text, official_on::text from app.member where person_id = $1`,
        [personId],
      ),
    ).toEqual([{ standing: 'official', admitted_on: '2025-02-20', official_on: '2026-02-20' }])
  })

  it('takes a recognition dated before the admission, and keeps no impossible day on the roll', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Bế Văn Thơ', { sourcedOn: '2025-01-15' })
    const { personId } = await caller.candidates.get({ caseId })
    const reason = 'ghi theo sổ của chi bộ'
    await caller.candidates.recordFact({
      caseId,
      event: { kind: 'ceremony_held', on: '2025-06-20' },
      expectedSeq: 1,
      reason,
    })
    const { findings } = await caller.candidates.recordFact({
      caseId,
      event: { kind: 'recognised', on: '2025-05-01', effectiveOn: null, vote: null },
      expectedSeq: 2,
      reason,
    })
    expect(findings.map(({ kind }) => kind)).toContain('recognition_too_early')
    expect(
      await database.query(`select standing, official_on from app.member where person_id = $1`, [
        personId,
      ]),
    ).toEqual([{ standing: 'official', official_on: null }])
  })

  it('takes its first event when the list held no date', async ({ database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Chu Thị Hòa', { sourcedOn: '2025-01-15' })
    await database.query(
      `delete from app.milestone m using app.recruitment_event e
         where e.id = m.event_id and e.case_id = $1`,
      [caseId],
    )
    await database.query('delete from app.recruitment_event where case_id = $1', [caseId])
    await database.query('update app.recruitment_case set last_seq = 0 where id = $1', [caseId])
    expect(await caller.candidates.get({ caseId })).toMatchObject({ lastSeq: 0, events: [] })
    const done = await caller.candidates.recordStep({
      caseId,
      command: { kind: 'finish_class', on: '2026-03-10' },
      expectedSeq: 0,
    })
    expect(done).toMatchObject({ outcome: 'recorded', seq: 1, stage: 'class_finished' })
  })

  it('is read under the edition of its own committee', async ({ database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Lý A Páo', { sourcedOn: '2025-01-15' })
    await database.query(
      `update app.recruitment_case set rule_pack = 'example__208-qd-tw' where id = $1`,
      [caseId],
    )
    const file = await caller.candidates.get({ caseId })
    expect(file.rules.id).toBe('example__208-qd-tw')
  })

  it('has a helper released and replaced of whom the list gave only the name', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, 'Sùng Thị Mai', { sourcedOn: '2025-01-15' })
    const [written] = await database.query<{ id: string }>(
      `insert into app.case_mentor (case_id, path, name, assigned_on)
       values ($1, $2, 'Cụ Páo', '2025-02-01') returning id`,
      [caseId, world.cell.path],
    )
    const mentorId = written?.id ?? ''
    const opened = await caller.candidates.get({ caseId })
    const release = opened.nextSteps.find(({ command }) => command === 'release_mentor')
    expect(release?.refusal).toBeNull()
    const released = { kind: 'release_mentor', on: '2026-03-01', mentorId } as const
    await caller.candidates.recordStep({ caseId, command: released, expectedSeq: 1 })
    await caller.candidates.recordStep({
      caseId,
      command: { kind: 'assign_mentor', on: '2026-03-01', mentorId: world.helper },
      expectedSeq: 2,
    })
    const { mentors } = await caller.candidates.get({ caseId })
    expect(mentors.map(({ name, releasedOn }) => [name, releasedOn])).toEqual([
      ['Cụ Páo', '2026-03-01'],
      ['Huỳnh Hữu Hải', null],
    ])
    await expect(
      caller.candidates.recordStep({ caseId, command: released, expectedSeq: 3 }),
    ).rejects.toMatchObject({ message: 'mentor_not_assigned' })
  })
})
