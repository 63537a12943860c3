import { randomUUID } from 'node:crypto'
import { describe, expect } from 'vitest'
import { create, draft, test as it } from './candidates.fixture.ts'

describe('a new source', () => {
  it('stands on the list of its cell with its first event and milestone', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const caseId = await create(caller, world.cell, '  Ya  Thương Dũng ', { groups: ['teacher'] })
    const file = await caller.candidates.get({ caseId })
    expect(file.person.fullName).toBe('Ya Thương Dũng')
    expect(file.stage).toBe('sourced')
    expect(file.category).toBe('Giáo viên')
    expect(file.events.map(({ event }) => event.kind)).toEqual(['sourced'])
    expect(
      await database.query(
        `select m.kind, m.groups from app.milestone m join app.recruitment_event e on e.id = m.event_id where e.case_id = $1`,
        [caseId],
      ),
    ).toEqual([{ kind: 'sourced', groups: ['teacher'] }])
  })

  it('warns once of the same name without marks and birth', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    await create(caller, world.cell, 'Nguyễn Văn Đức')
    const again = await caller.candidates.create(draft(world.sibling, 'Nguyen Van Duc'))
    expect(again).toMatchObject({
      outcome: 'possible_duplicate',
      duplicates: [{ fullName: 'Nguyễn Văn Đức', birthYear: 1998 }],
    })
    const other = await caller.candidates.create(
      draft(world.sibling, 'Nguyen Van Duc', { bornOn: '1997-01-01' }),
    )
    expect(other.outcome).toBe('created')
    const kept = await caller.candidates.create(
      draft(world.sibling, 'Nguyen Van Duc', { acceptDuplicate: true }),
    )
    expect(kept.outcome).toBe('created')
  })

  it('warns also the second of two who write the same name down at once', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const names = ['Giàng A Chư', 'Giang A Chu', 'GIÀNG A CHƯ']
    const answers = await Promise.all(
      names.map((name, place) =>
        caller.candidates.create(draft(place === 1 ? world.sibling : world.cell, name)),
      ),
    )
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual([
      'created',
      'possible_duplicate',
      'possible_duplicate',
    ])
  })

  it('is created once by a form that is sent twice', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    for (const acceptDuplicate of [true, false]) {
      const name = acceptDuplicate ? 'Hạng A Sáng' : 'Hạng A Tối'
      const caseId = randomUUID()
      const sent = draft(world.cell, name, { caseId, acceptDuplicate })
      const once = { outcome: 'created', caseId }
      const twice = [caller.candidates.create(sent), caller.candidates.create(sent)]
      expect(await Promise.all(twice)).toEqual([once, once])
      expect(await caller.candidates.create(sent)).toEqual(once)
      expect((await caller.candidates.list({ text: name })).total).toBe(1)
      const elsewhere = portal.as(world.neighbour, world.sibling.id).candidates
      const taken = draft(world.sibling, name, { caseId, bornOn: '1999-01-02', acceptDuplicate })
      await expect(elsewhere.create(taken)).rejects.toMatchObject({ message: 'case' })
    }
  })

  it('is refused above a cell, in a foreign unit and in the future', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    await expect(caller.candidates.create(draft(world.first, 'A Lăng'))).rejects.toMatchObject({
      code: 'UNPROCESSABLE_CONTENT',
      message: 'unit_is_not_a_cell',
    })
    await expect(caller.candidates.create(draft(world.other.cell, 'A Lăng'))).rejects.toMatchObject(
      { code: 'NOT_FOUND' },
    )
    await expect(
      caller.candidates.create(draft(world.cell, 'A Lăng', { sourcedOn: '2026-04-02' })),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST', message: 'date_in_future' })
  })
})

describe('whose candidate it is', () => {
  it('looks to others like a candidate who does not exist', async ({ portal, world }) => {
    const caseId = await create(
      portal.as(world.secretary, world.cell.id),
      world.cell,
      'Thào Thị Chía Trang',
    )
    const stranger = portal.as(world.neighbour, world.sibling.id)
    const notFound = { code: 'NOT_FOUND', message: 'case' }
    await expect(stranger.candidates.get({ caseId })).rejects.toMatchObject(notFound)
    await expect(stranger.candidates.helpers({ caseId })).rejects.toMatchObject(notFound)
    await expect(
      stranger.candidates.recordStep({
        caseId,
        command: { kind: 'finish_class', on: '2026-01-01' },
        expectedSeq: 1,
      }),
    ).rejects.toMatchObject(notFound)
    await expect(
      stranger.candidates.recordFact({
        caseId,
        event: { kind: 'class_finished', on: '2026-01-01' },
        expectedSeq: 1,
        reason: 'ghi bổ sung',
      }),
    ).rejects.toMatchObject(notFound)
    const seen = await stranger.candidates.list({ status: 'all' })
    expect(seen.rows.filter((row) => row.caseId === caseId)).toEqual([])
  })

  it('a leader reads and does not write', async ({ portal, world }) => {
    const leader = portal.as(world.leader, world.root.id)
    expect((await leader.candidates.list({})).total).toBeGreaterThan(0)
    await expect(leader.candidates.create(draft(world.cell, 'Mùa A Sử'))).rejects.toMatchObject({
      code: 'FORBIDDEN',
    })
  })
})
