import { buildMember } from '@nguon/testing/builders/member'
import { describe, expect } from 'vitest'
import { candidate, helpingMember, merge, registerRows, test as it } from './merge-world.fixture.ts'

describe('two persons who are one', () => {
  it('become one with the chosen values, to whom all refers', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const third = await candidate(planner, world.cell, 'Ya Tiong')
    const kept = await helpingMember(database, world.cell, {
      fullName: 'Nguyễn Văn Đức',
      card: '061000111',
      helps: third.caseId,
    })
    const dropped = await helpingMember(database, world.sibling, {
      fullName: 'Nguyen Van Duc',
      card: '061000112',
      helps: third.caseId,
    })
    const { mergeId } = await merge(planner, kept, dropped, { fromDropped: ['card_number'] })

    expect(mergeId).toBeDefined()
    const members = await database.query(
      `select p.full_name, m.card_number, u.id as unit from app.member m join app.person p on p.id = m.person_id
       join app.unit u on u.id = p.unit_id where p.folded = 'nguyen van duc'`,
    )
    expect(members).toEqual([
      { full_name: 'Nguyễn Văn Đức', card_number: '061000112', unit: world.cell.id },
    ])
    const { mentors } = await planner.candidates.get({ caseId: third.caseId })
    expect(mentors.map(({ memberId }) => memberId)).toEqual([kept])
    const questions = await database.query(
      'select path from app.finding where person_id = $1 and resolved_at is null',
      [kept],
    )
    expect(questions).toEqual([{ path: world.cell.path }, { path: world.cell.path }])
  })

  it('are counted once, and the case that was chosen goes on', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const kept = await candidate(planner, world.cell, 'Rơ Châm Ớ', {
      bornOn: '1997-04-03',
    })
    const dropped = await candidate(planner, world.cell, 'Ro Cham O', {
      bornOn: '1997-04-03',
    })
    await planner.candidates.recordStep({
      caseId: dropped.caseId,
      command: { kind: 'finish_class', on: '2026-03-01' },
      expectedSeq: 1,
      reason: 'theo giấy chứng nhận',
    })
    await expect(merge(planner, kept.personId, dropped.personId)).rejects.toThrow(
      'open_case_undecided',
    )
    await merge(planner, kept.personId, dropped.personId, { continuing: dropped.caseId })
    const list = await planner.candidates.list({ text: 'ro cham o' })
    expect(list.rows.map(({ caseId, fullName }) => [caseId, fullName])).toEqual([
      [dropped.caseId, 'Rơ Châm Ớ'],
    ])
    const counted = await database.query(
      `select m.kind from app.milestone m join app.recruitment_event e on e.id = m.event_id
       where e.case_id in ($1, $2) order by 1`,
      [kept.caseId, dropped.caseId],
    )
    expect(counted).toEqual([{ kind: 'class_finished' }, { kind: 'sourced' }])
  })

  it('share one sealed value, which opens for the kept one and was shown to nobody', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const kept = await candidate(planner, world.cell, 'Điểu Xuân', { ethnicity: 'kinh' })
    const dropped = await candidate(planner, world.sibling, 'Dieu Xuan', {
      ethnicity: 'mong',
    })
    const shown = await planner.duplicates.compare({
      firstId: kept.personId,
      secondId: dropped.personId,
    })
    expect(JSON.stringify(shown)).not.toMatch(/mong|kinh/u)
    await merge(planner, kept.personId, dropped.personId, {
      fromDropped: ['ethnicity'],
      continuing: kept.caseId,
    })
    const reveal = { caseId: kept.caseId, field: 'ethnicity', reason: 'đối chiếu' } as const
    expect(await planner.candidates.reveal(reveal)).toEqual({ value: 'mong' })
    const log = await database.query<{ action: string; changes: unknown }>(
      `select action, changes from app.audit_event
       where action in ('person.reseal', 'person.merge') and subject_id in ($1, $2) order by id`,
      [kept.personId, dropped.personId],
    )
    expect(log.map(({ action }) => action)).toEqual([
      'person.reseal',
      'person.merge',
      'person.merge',
    ])
    expect(JSON.stringify(log)).not.toMatch(/mong|kinh|Xuân|Xuan/u)
  })

  it('stay two when one of them helps the other', async ({ database, portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const helped = await candidate(planner, world.cell, 'Sùng A Páo')
    const helper = await helpingMember(database, world.cell, {
      fullName: 'Sung A Pao',
      card: '061000113',
      helps: helped.caseId,
    })
    await expect(
      merge(planner, helped.personId, helper, { continuing: helped.caseId }),
    ).rejects.toThrow('helps_the_other')
  })

  it('are merged only as they were seen', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const kept = await candidate(planner, world.cell, 'Giàng A Dế')
    const dropped = await candidate(planner, world.cell, 'Giang A De')
    const pair = { firstId: kept.personId, secondId: dropped.personId }
    const { seen } = await planner.duplicates.compare(pair)
    await planner.candidates.recordStep({
      caseId: dropped.caseId,
      command: { kind: 'finish_class', on: '2026-03-01' },
      expectedSeq: 1,
      reason: 'theo giấy chứng nhận',
    })
    await expect(
      merge(planner, kept.personId, dropped.personId, { continuing: kept.caseId, seen }),
    ).rejects.toThrow('pair_changed')
  })

  it('are out of reach for whoever may write only one of them', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const here = await candidate(planner, world.cell, 'Mùa Thị Chía')
    const there = await candidate(planner, world.sibling, 'Mua Thi Chia')
    const secretary = portal.as(world.secretary, world.cell.id)
    const before = await registerRows(database)
    const choice = { continuing: here.caseId, seen: 'x' }
    await expect(
      secretary.duplicates.compare({ firstId: here.personId, secondId: there.personId }),
    ).rejects.toThrow('person')
    await expect(
      secretary.duplicates.merge({
        keptId: here.personId,
        droppedId: there.personId,
        fromDropped: [],
        reason: 'thử',
        ...choice,
      }),
    ).rejects.toThrow('person')
    await merge(planner, here.personId, there.personId, { continuing: here.caseId })
    const { merges } = await secretary.duplicates.merges({})
    const done = merges.find(({ droppedName }) => droppedName === 'Mua Thi Chia')
    await expect(secretary.duplicates.reverse({ mergeId: done?.mergeId ?? '' })).rejects.toThrow(
      'merge',
    )
    await planner.duplicates.reverse({ mergeId: done?.mergeId ?? '' })
    expect(await registerRows(database)).toEqual(before)
  })

  it('are one helper, also to the steps that named the other', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const { caseId } = await candidate(planner, world.cell, 'Lò Thị Pán')
    const kept = await buildMember(database, world.cell, 'Vũ Quang Hiếu')
    const dropped = await buildMember(database, world.cell, 'Vu Quang Hieu')
    const on = '2026-03-01'
    const reason = 'theo sổ của chi bộ'
    const step = (
      command: { kind: 'assign_mentor' | 'release_mentor'; on: string; mentorId: string },
      expectedSeq: number,
    ) => planner.candidates.recordStep({ caseId, command, expectedSeq, reason })
    await step({ kind: 'assign_mentor', on, mentorId: dropped }, 1)
    await merge(planner, kept, dropped)
    const { mentors } = await planner.candidates.get({ caseId })
    expect(mentors.map(({ memberId }) => memberId)).toEqual([kept])
    expect(await step({ kind: 'release_mentor', on, mentorId: kept }, 2)).toMatchObject({
      outcome: 'recorded',
    })
  })
})
