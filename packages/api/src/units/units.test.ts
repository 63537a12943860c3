import { placeUnit } from '@nguon/db/units/place-unit'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit, type BuiltUnit } from '@nguon/testing/builders/committee'
import { buildMember } from '@nguon/testing/builders/member'
import { buildMilestones } from '@nguon/testing/builders/records'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect, vi } from 'vitest'
import { test as base } from '../testing/portal.ts'

type World = Awaited<ReturnType<typeof buildWorld>>

const it = base.extend<{ world: World }>({
  world: async ({ database }, use) => use(await buildWorld(database)),
})

let built = 0

async function buildWorld(database: TestDatabase) {
  built += 1
  const own = await buildCommittee(database, `a${built}`)
  const other = await buildCommittee(database, `b${built}`)
  const account = (role: string, unit: BuiltUnit) =>
    buildAccount(database, `${role}-${built}`, [{ role, unit }])
  for (const name of ['Ka Lan', 'Ya Tiong']) await buildMember(database, own.cell, name)
  return {
    ...own,
    other,
    planner: await account('planner', own.root),
    secretary: await account('unit_secretary', own.cell),
    reader: await account('reader', own.root),
  }
}

const decision = { from: '2026-03-01', document: '27-QĐ/ĐU' }

describe('the tree of units', () => {
  it('opens one level at a time, with counts of what lies below', async ({ portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    const [root] = await caller.units.tree({})
    expect(root).toMatchObject({ id: world.root.id, childCount: 2, members: 2, openCandidates: 0 })
    const level = await caller.units.tree({ parentId: world.root.id })
    expect(level.map(({ id, members }) => [id, members])).toEqual([
      [world.first.id, 2],
      [world.second.id, 0],
    ])
    const { above } = await caller.units.get({ id: world.cell.id })
    expect(above.toSorted()).toEqual([world.root.id, world.first.id].toSorted())
  })

  it('shows a secretary nothing but the own unit', async ({ portal, world }) => {
    const caller = portal.as(world.secretary, world.cell.id)
    expect((await caller.units.tree({})).map(({ id }) => id)).toEqual([world.cell.id])
    expect(await caller.units.tree({ parentId: world.root.id })).toEqual([])
    expect((await caller.units.get({ id: world.cell.id })).above).toEqual([])
    await expect(caller.units.get({ id: world.sibling.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await expect(caller.units.get({ id: world.other.cell.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await caller.units.search({ text: 'chi bo' })).toHaveLength(1)
  })

  it('does not tell a reader that there are no persons', async ({ portal, world }) => {
    const caller = portal.as(world.reader, world.root.id)
    expect((await caller.units.tree({}))[0]).toMatchObject({ members: null, openCandidates: null })
    expect(await caller.units.get({ id: world.cell.id })).toMatchObject({
      members: null,
      sources: null,
      tooSmall: null,
    })
  })

  it('warns of a cell that is too small to vote', async ({ portal, world, database }) => {
    const caller = portal.as(world.planner, world.root.id)
    expect((await caller.units.get({ id: world.cell.id })).tooSmall).toMatchObject({
      minimum: 3,
      citation: { document: expect.any(String) },
    })
    await buildMember(database, world.cell, 'Giàng A Dế')
    expect((await caller.units.get({ id: world.cell.id })).tooSmall).toBeNull()
  })
})

describe('a change of the structure', () => {
  it('renames from a day on and keeps the former name, by which it is still found', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    await caller.units.rename({
      unitId: world.cell.id,
      name: 'Chi bộ thôn Bờ Lá 5',
      code: 'SK03.05',
      ...decision,
    })
    const unit = await caller.units.get({ id: world.cell.id })
    expect(unit.name).toBe('Chi bộ thôn Bờ Lá 5')
    expect(unit.names).toMatchObject([
      { name: 'Chi bộ thôn Bờ Lá 5', from: '2026-03-01', to: null, document: '27-QĐ/ĐU' },
      { name: 'Chi bộ 1', from: '2020-01-01', to: '2026-02-28' },
    ])
    for (const text of ['bo la 5', 'sk03.05', 'CHI BỘ 1']) {
      const found = await caller.units.search({ text })
      expect([text, found.map(({ id }) => id)]).toEqual([
        text,
        expect.arrayContaining([world.cell.id]),
      ])
    }
  })

  it('puts a unit elsewhere, with its people, and leaves the past as it was', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const { id: third } = await caller.units.create({
      parentId: world.root.id,
      name: 'Đảng bộ liên thôn Đạ Tràng',
      kind: 'grassroots_party_org',
      from: '2020-01-01',
      document: '1-QĐ/ĐU',
    })
    await caller.units.place({ unitId: world.cell.id, parentId: third, ...decision })
    const members = async (parentId: string) =>
      (await caller.units.tree({ parentId })).map(({ id, members }) => [id, members])
    expect(await members(third)).toEqual([[world.cell.id, 2]])
    expect(await members(world.first.id)).toEqual([[world.sibling.id, 0]])
    const before = await caller.units.tree({ parentId: world.first.id, asOf: '2026-02-28' })
    expect(before.map(({ id }) => id)).toEqual([world.cell.id, world.sibling.id])
    expect(before[0]?.members).toBeNull()
    const after = await caller.units.tree({ parentId: world.first.id, asOf: '2026-03-01' })
    expect(after.map(({ id }) => id)).toEqual([world.sibling.id])
    expect((await caller.units.get({ id: world.cell.id })).places).toMatchObject([
      { parentId: third, from: '2026-03-01', document: '27-QĐ/ĐU' },
      { parentId: world.first.id, to: '2026-02-28' },
    ])
  })

  it('follows a parent that is itself being put elsewhere', async ({ database, portal, world }) => {
    const { root, cell, planner } = world
    const build = (segment: string, kind: string) =>
      buildUnit(database, { parent: root, segment, kind })
    const unit = await build('7', 'grassroots_party_org')
    const parent = await build('8', 'party_committee')
    const isWaiting = async () => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect(await database.query(waiting)).toHaveLength(1)
    }
    let placed = Promise.resolve()
    const path = await portal.services.scoped({ account: planner, unit: root.id }, async (trx) => {
      const move = { unit, parent, from: Temporal.PlainDate.from(decision.from), document: '28-QĐ' }
      const moved = await placeUnit(trx, move)
      const { units } = portal.as(planner, root.id)
      placed = units.place({ unitId: cell.id, parentId: unit.id, ...decision })
      await vi.waitFor(isWaiting, { timeout: 30_000 })
      return moved
    })
    await placed
    const query = 'select path from app.unit where id = $1'
    expect(await database.query(query, [cell.id])).toEqual([{ path: `${path}0001` }])
  })

  it('gives the place of a unit that moved away to no other, with what happened there', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    await buildMilestones(database, world.sibling, {
      kind: 'admission',
      count: 1,
      days: ['2026-02-10', '2026-02-10'],
    })
    const third = await caller.units.create({
      parentId: world.root.id,
      name: 'Đảng bộ liên thôn Đạ Tràng',
      kind: 'grassroots_party_org',
      ...decision,
    })
    await caller.units.place({ unitId: world.sibling.id, parentId: third.id, ...decision })
    const { id } = await caller.units.create({
      parentId: world.first.id,
      name: 'Chi bộ thôn Bờ Lá 6',
      kind: 'sub_cell',
      ...decision,
    })
    expect(await caller.units.get({ id })).toMatchObject({ admittedThisYear: 0 })
    expect((await caller.units.get({ id: world.first.id })).admittedThisYear).toBe(1)
  })

  it('is refused where the rules of the tree do not allow it, and the refusal is logged', async ({
    database,
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const refusals: [string, string, string][] = [
      [world.first.id, world.cell.id, 'unit_under_itself'],
      [world.cell.id, world.second.id, 'kind_may_not_stand_there'],
      [world.root.id, world.first.id, 'unit_in_scope_stays'],
      [world.cell.id, world.other.first.id, 'unit_filter'],
    ]
    for (const [unitId, parentId, reason] of refusals) {
      await expect(caller.units.place({ unitId, parentId, ...decision })).rejects.toMatchObject({
        message: reason,
      })
    }
    const logged = await database.query<{ reason: string }>(
      `select changes ->> 'reason' as reason from app.audit_event
       where action = 'unit.place' and outcome = 'refused' and account_id = $1 order by id`,
      [world.planner],
    )
    expect(logged.map(({ reason }) => reason)).toEqual(refusals.map(([, , reason]) => reason))
    await expect(
      caller.units.rename({
        unitId: world.cell.id,
        name: 'Chi bộ mới',
        ...decision,
        from: '2026-04-02',
      }),
    ).rejects.toMatchObject({ message: 'date_in_future' })
    await expect(
      caller.units.rename({
        unitId: world.cell.id,
        name: 'Chi bộ mới',
        ...decision,
        from: '2019-01-01',
      }),
    ).rejects.toMatchObject({ message: 'unit_not_there_yet' })
  })

  it('is for planners', async ({ portal, world }) => {
    const secretary = portal.as(world.secretary, world.cell.id)
    await expect(
      secretary.units.rename({ unitId: world.cell.id, name: 'Chi bộ mới', ...decision }),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' })
  })
})

describe('the sources of units', () => {
  it('tell which units can admit nobody, and why', async ({ database, portal, world }) => {
    const caller = portal.as(world.planner, world.root.id)
    expect((await caller.units.sources({})).counts).toMatchObject({ not_reported: 2 })
    await database.query(`update app.unit set sources_on = '2026-03-31' where path like $1`, [
      `${world.root.path}%`,
    ])
    await caller.candidates.create({
      unitId: world.second.id,
      fullName: 'Lò Văn Inh',
      bornOn: '1990-01-01',
      schooling: '7/12',
      sourcedOn: '2026-02-01',
      basis: { basis: 'party_work', givenOn: '2026-02-01' },
    })
    const { units, counts, total } = await caller.units.sources({})
    expect(total).toBe(2)
    expect(counts).toEqual({ not_reported: 0, exhausted: 1, present_not_eligible: 1, available: 0 })
    expect(units.find(({ id }) => id === world.second.id)?.obstacles).toMatchObject([
      {
        persons: 1,
        finding: {
          kind: 'schooling_too_low',
          rule: 'schoolingMinimum',
          citation: { document: '232-QĐ/TW' },
        },
      },
    ])
    await database.query(`update app.unit set area_exception = 'mountain' where id = $1`, [
      world.second.id,
    ])
    expect((await caller.units.sources({ status: 'available' })).units).toHaveLength(1)
    await database.query(`update app.person set schooling = '3/12' where path = $1`, [
      world.second.path,
    ])
    expect((await caller.units.sources({ status: 'available' })).units).toHaveLength(0)
  })

  it('come in pages, and are counted as a whole', async ({ database, portal, world }) => {
    for (let n = 0; n < 55; n += 1) {
      await buildUnit(database, { parent: world.root, segment: `p${n}`, kind: 'base_cell' })
    }
    const caller = portal.as(world.planner, world.root.id)
    const pages = await Promise.all([1, 2, 9].map((page) => caller.units.sources({ page })))
    expect(pages.map(({ page, units }) => [page, units.length])).toEqual([
      [1, 50],
      [2, 7],
      [2, 7],
    ])
    expect(new Set(pages.flatMap(({ units }) => units.map(({ id }) => id))).size).toBe(57)
    for (const { counts, total, matching } of pages)
      expect([counts.not_reported, total, matching]).toEqual([57, 57, 57])
    const none = await caller.units.sources({ status: 'exhausted', page: 2 })
    expect([none.units, none.page, none.matching, none.total]).toEqual([[], 1, 0, 57])
  })
})
