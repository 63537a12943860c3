import { buildMember } from '@nguon/testing/builders/member'
import { describe, expect } from 'vitest'
import { listInput } from './filter-input.ts'
import { test as it } from './members.fixture.ts'

describe('the list of members', () => {
  it('files them under their given name, a page at a time and back', async ({
    database,
    portal,
    world,
  }) => {
    const many = Array.from({ length: 53 }, (_, at) => `Ka ${String(at).padStart(2, '0')}`)
    for (const name of many) await buildMember(database, world.second, name)
    const { members } = portal.as(world.planner, world.root.id)
    const asked = { unitId: world.second.id }
    const first = await members.list(asked)
    expect(first.rows).toHaveLength(50)
    expect(first.total).toBe(53)
    const cursor = first.nextCursor ?? ''
    const second = await members.list({ ...asked, cursor })
    expect([...first.rows, ...second.rows].map(({ fullName }) => fullName)).toEqual(many)
    const back = { ...asked, cursor: second.previousCursor ?? '', backwards: true }
    expect((await members.list(back)).rows).toEqual(first.rows)
    const [last] = (await members.list({ ...asked, direction: 'desc' })).rows
    expect(last?.fullName).toBe('Ka 52')
    await expect(members.list({ ...asked, cursor, direction: 'desc' })).rejects.toMatchObject({
      message: 'cursor_invalid',
    })
  })

  it('finds without marks, by standing and below a unit, and counts as it lists', async ({
    portal,
    world,
  }) => {
    const { members } = portal.as(world.planner, world.root.id)
    const found = async (input: Parameters<typeof members.list>[0]) =>
      (await members.list(input)).rows.map(({ fullName }) => fullName)
    expect(await found({ text: 'huynh huu' })).toEqual(['Huỳnh Hữu Hải'])
    expect(await found({ text: '%' })).toEqual([])
    expect(await found({ unitId: world.first.id })).toEqual([
      'Huỳnh Hữu Hải',
      'Mùa A Sử',
      'Vũ Quang Hiếu',
    ])
    const probationary = { unitId: world.first.id, standing: 'probationary' } as const
    expect(await found(probationary)).toEqual(['Mùa A Sử'])
    expect(await members.counts({ unitId: world.first.id })).toEqual({
      present: 3,
      probationary: 1,
      exempt: 0,
      left: 0,
    })
  })

  it('shows each unit its own', async ({ portal, world }) => {
    const { members } = portal.as(world.secretary, world.cell.id)
    const { rows } = await members.list({})
    expect(rows.map(({ fullName }) => fullName)).toEqual(['Huỳnh Hữu Hải', 'Mùa A Sử'])
    await expect(members.get({ memberId: world.neighbourly })).rejects.toMatchObject({
      code: 'NOT_FOUND',
      message: 'member',
    })
    await expect(members.list({ unitId: world.sibling.id })).rejects.toMatchObject({
      message: 'unit_filter',
    })
  })

  it.each([
    ['an order by merit', { sort: 'merit' }],
    ['a filter by ethnicity', { ethnicity: 'mong' }],
    ['an unknown way to leave', { status: 'left', how: 'lost' }],
  ])('refuses %s', (_what, input) => {
    expect(listInput.safeParse(input).success).toBe(false)
  })
})

describe('the page of a member', () => {
  it('tells seniority, probation and what is asked of helpers, and logs who opened it', async ({
    database,
    portal,
    world,
  }) => {
    const { members } = portal.as(world.planner, world.root.id)
    const elder = await members.get({ memberId: world.elder })
    expect(elder).toMatchObject({
      seniority: { years: 50, months: 1 },
      probation: null,
      helperFindings: [],
      offered: ['left', 'post_taken', 'exempted'],
    })
    const novice = await members.get({ memberId: world.novice })
    expect(novice).toMatchObject({
      probation: { endsOn: Temporal.PlainDate.from('2026-09-02') },
      helperFindings: [{ kind: 'helper_on_probation' }],
      offered: ['left', 'recognised', 'post_taken', 'exempted'],
    })
    await members.get({ memberId: world.novice })
    const read = await database.query(
      `select from app.audit_event where action = 'member.read' and subject_id = $1 and account_id = $2`,
      [world.novice, world.planner],
    )
    expect(read).toHaveLength(1)
    const keys = JSON.stringify([elder, novice]).match(/"[^"]+":/g) ?? []
    expect(keys.filter((key) => /score|rank|rating|merit|point/i.test(key))).toEqual([])
  })
})
