import { encodeCursor } from '@nguon/db/paging/keyset'
import { describe, expect } from 'vitest'
import { create, test as it } from './candidates.fixture.ts'

const names = [
  'Ya Tiong',
  'Phạm Đức Đạt',
  'Hoàng Văn Dũng',
  'Trần Thị Dung',
  'Giàng A Dế',
  'Trần Thị Bình',
  'Lê Văn Ân',
  'Đỗ Anh Ánh',
  'Nguyễn Văn An',
  'Nguyễn Thị An',
]

describe('the list of candidates', () => {
  it('files people under their given name', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    for (const name of names) await create(caller, world.cell, name)
    await create(caller, world.sibling, 'Võ Thị Thuý')
    const { rows, total } = await caller.candidates.list({ unitId: world.cell.id })
    expect(rows.map(({ fullName }) => fullName)).toEqual(names.toReversed())
    expect(total).toBe(names.length)
    expect((await caller.candidates.list({ direction: 'desc' })).rows[0]?.fullName).toBe('Ya Tiong')
  })

  it.for(['do anh', 'ĐỖ ANH', 'đỗ anh'])(
    'finds %s without minding marks',
    async (text, { portal, world }) => {
      const found = await portal.as(world.planner, world.root.id).candidates.list({ text })
      expect(found.rows.map(({ fullName }) => fullName)).toEqual(['Đỗ Anh Ánh'])
    },
  )

  it.for(['%', '_', '%%an', "' or true --", '\\', '$1', '{"a":1}', '*'])(
    'finds nobody by %s',
    async (text, { portal, world }) => {
      const found = await portal.as(world.planner, world.root.id).candidates.list({ text })
      expect(found).toMatchObject({ rows: [], total: 0 })
    },
  )

  it('counts as it lists, and each unit sees its own', async ({ portal, world }) => {
    const planner = portal.as(world.planner, world.root.id)
    const counts = await planner.candidates.counts({ status: 'all' })
    expect(counts.total).toBe((await planner.candidates.list({ status: 'all' })).total)
    expect(counts.byStage).toEqual({ sourced: counts.total })
    const secretary = portal.as(world.neighbour, world.sibling.id)
    expect((await secretary.candidates.list({})).rows.map(({ fullName }) => fullName)).toEqual([
      'Võ Thị Thuý',
    ])
    expect((await secretary.candidates.list({ text: 'anh' })).total).toBe(0)
    expect(await secretary.candidates.counts({})).toEqual({ total: 1, byStage: { sourced: 1 } })
    await expect(secretary.candidates.list({ unitId: world.cell.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it.for([
    ['an unknown filter', { religion: 'none' }],
    ['an unknown order', { sort: 'merit' }],
    ['an order by a sensitive field', { sort: 'ethnicity' }],
    ['an unknown stage', { stage: 'promising' }],
    ['an unknown group', { group: 'clever' }],
    ['a zero byte', { text: 'an\0' }],
    ['a cursor that is none', { cursor: 'e30' }],
    [
      'a cursor of another order',
      { cursor: encodeCursor('due asc', ['2026-01-01', '019abcde-0000-7000-8000-000000000001']) },
    ],
    ['a cursor with SQL in it', { cursor: encodeCursor('name asc', ['An', "' or true --"]) }],
  ] as const)('refuses %s', async ([_what, input], { portal, world }) => {
    const list: unknown = Reflect.get(portal.as(world.planner, world.root.id).candidates, 'list')
    if (typeof list !== 'function') throw new Error('no list')
    await expect(Reflect.apply(list, undefined, [input])).rejects.toMatchObject({
      code: 'BAD_REQUEST',
    })
  })

  it('tells nothing that weighs a person', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const { rows } = await caller.candidates.list({})
    const [first] = rows
    const file = await caller.candidates.get({ caseId: first?.caseId ?? '' })
    const keys = JSON.stringify([rows, file]).match(/"[^"]+":/g) ?? []
    expect(keys.filter((key) => /score|rank|rating|probab|merit|point/i.test(key))).toEqual([])
  })

  it('shows whom an import asked about until what is recorded answers it', async ({
    database,
    portal,
    world,
  }) => {
    const { candidates } = portal.as(world.planner, world.root.id)
    const [byFact, byStep] = [
      await create(portal.as(world.planner, world.root.id), world.cell, 'Ka Duyên'),
      await create(portal.as(world.planner, world.root.id), world.cell, 'Ka Mai'),
    ]
    await database.query(
      `insert into app.finding (path, person_id, source, kind, severity)
       select p.path, p.id, source, 'helper_on_probation', 'error'
       from app.person p, unnest(array['rule', 'import']) source
       where source = 'import' or p.full_name in ('Ka Duyên', 'Ka Mai')`,
    )
    const asked = async () =>
      (await candidates.list({ asked: true })).rows.map(({ fullName }) => fullName)
    expect(await asked()).toEqual(['Ka Duyên', 'Ka Mai'])

    const command = { kind: 'assign_mentor', on: '2025-09-01', mentorId: world.helper } as const
    await candidates.recordStep({ caseId: byStep, command, expectedSeq: 1 })
    expect(await asked()).toEqual(['Ka Duyên'])

    const fact = (kind: 'mentor_assigned' | 'mentor_released', on: string, expectedSeq: number) =>
      candidates.recordFact({
        caseId: byFact,
        event: { kind, on, mentorId: world.novice },
        expectedSeq,
        reason: 'theo sổ của chi bộ',
      })
    await fact('mentor_assigned', '2025-09-01', 1)
    expect(await asked()).toEqual(['Ka Duyên'])
    await fact('mentor_released', '2025-10-01', 2)
    expect(await asked()).toEqual([])
    const kept = await database.query<{ open: number }>(
      `select count(*)::int as open from app.finding where resolved_at is null and source = 'import'`,
    )
    expect(kept[0]?.open).toBeGreaterThan(1)
  })
})
