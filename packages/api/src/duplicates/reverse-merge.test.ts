import type { MergeField } from '@nguon/domain/duplicates/merge-fields'
import { describe, expect } from 'vitest'
import { candidate, helpingMember, merge, registerRows, test as it } from './merge-world.fixture.ts'

const everything: MergeField[] = [
  'name',
  'birth',
  'unit',
  'schooling',
  'post',
  'card_number',
  'party_days',
  'ethnicity',
  'religion',
]

const mayTakeBack = [
  { what: 'two candidates of two cells', fields: everything, sides: ['candidate', 'candidate'] },
  { what: 'a member and a candidate', fields: [], sides: ['member', 'candidate'] },
  { what: 'a candidate and a member', fields: everything, sides: ['candidate', 'member'] },
  { what: 'two members', fields: everything, sides: ['member', 'member'] },
] as const

describe('a merge that is taken back', () => {
  it.for(mayTakeBack)(
    'leaves every row of $what as it was',
    async ({ fields, sides }, { database, portal, world }) => {
      const planner = portal.as(world.planner, world.root.id)
      const third = await candidate(planner, world.cell, 'Ya Tiong')
      const made = []
      for (const [at, side] of sides.entries()) {
        const unit = at === 0 ? world.cell : world.sibling
        const fullName = `${['Hoàng', 'Hoang'][at]} Văn ${sides.join(' ')}`
        if (side === 'member') {
          const card = `06200000${at}`
          const personId = await helpingMember(database, unit, {
            fullName,
            card,
            helps: third.caseId,
          })
          await planner.members.record({
            memberId: personId,
            fact: { kind: 'post_taken', on: '2026-03-01', post: `Chi ủy viên ${at}` },
            expectedSeq: 0,
          })
          made.push({ personId, caseId: null })
        } else {
          const facts = { ethnicity: ['mong', 'kinh'][at], schooling: ['12/12', '9/12'][at] }
          made.push(await candidate(planner, unit, fullName, facts))
        }
      }
      const [kept, dropped] = made
      if (kept === undefined || dropped === undefined) throw new Error('two were made')
      await planner.duplicates.dismiss({ firstId: dropped.personId, secondId: third.personId })
      const before = await registerRows(database)
      const { mergeId } = await merge(planner, kept.personId, dropped.personId, {
        fromDropped: [...fields],
        continuing: kept.caseId ?? dropped.caseId,
      })
      expect(await registerRows(database)).not.toEqual(before)
      await planner.duplicates.reverse({ mergeId })
      expect(await registerRows(database)).toEqual(before)
      await expect(planner.duplicates.reverse({ mergeId })).rejects.toThrow('merge')
    },
  )

  it('keeps what was recorded since in a case of either, with its person', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const kept = await candidate(planner, world.cell, 'Bùi Thị Na')
    await planner.candidates.recordStep({
      caseId: kept.caseId,
      command: { kind: 'take_off_list', on: '2026-03-01', reason: 'other' },
      expectedSeq: 1,
    })
    const dropped = await candidate(planner, world.sibling, 'Bui Thi Na')
    const { mergeId } = await merge(planner, kept.personId, dropped.personId)
    await planner.candidates.recordStep({
      caseId: dropped.caseId,
      command: { kind: 'finish_class', on: '2026-03-02' },
      expectedSeq: 1,
      reason: 'theo giấy chứng nhận',
    })
    await planner.duplicates.reverse({ mergeId })
    const file = await planner.candidates.get({ caseId: dropped.caseId })
    expect([file.personId, file.stage, file.unit.id]).toEqual([
      dropped.personId,
      'class_finished',
      world.sibling.id,
    ])
  })

  it('is refused when the one case has gone further, or another merge followed', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const [one, two, three] = [
      await candidate(planner, world.cell, 'Tô Hải'),
      await candidate(planner, world.cell, 'To Hai'),
      await candidate(planner, world.cell, 'TO HAI'),
    ]
    const first = await merge(planner, one.personId, two.personId, { continuing: one.caseId })
    const second = await merge(planner, three.personId, one.personId, { continuing: three.caseId })
    await expect(planner.duplicates.reverse({ mergeId: first.mergeId })).rejects.toThrow(
      'merged_again',
    )
    await planner.candidates.recordStep({
      caseId: three.caseId,
      command: { kind: 'finish_class', on: '2026-03-01' },
      expectedSeq: 1,
      reason: 'theo giấy chứng nhận',
    })
    await expect(planner.duplicates.reverse({ mergeId: second.mergeId })).rejects.toThrow(
      'steps_recorded_since',
    )
  })

  it('is refused when a value that was chosen has changed since', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const kept = await candidate(planner, world.cell, 'Thào A Pao')
    const dropped = await candidate(planner, world.cell, 'Thao A Pao', { schooling: '9/12' })
    const { mergeId } = await merge(planner, kept.personId, dropped.personId, {
      fromDropped: ['schooling'],
      continuing: kept.caseId,
    })
    const learn = (schooling: string) =>
      database.query('update app.person set schooling = $2 where id = $1', [
        kept.personId,
        schooling,
      ])
    await learn('11/12')
    await expect(planner.duplicates.reverse({ mergeId })).rejects.toThrow('facts_changed_since')
    await learn('9/12')
    expect(await planner.duplicates.reverse({ mergeId })).toMatchObject({ firstId: kept.personId })
  })
})
