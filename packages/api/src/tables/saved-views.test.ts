import { describe, expect } from 'vitest'
import { buildAccount } from '@nguon/testing/builders/account'
import { MOST_VIEWS } from '@nguon/domain/tables/saved-view'
import { test as it } from '../candidates/candidates.fixture.ts'

const overdue = { list: 'candidates', name: 'Quá hạn', query: { view: 'overdue' } } as const
const list = { list: 'candidates' } as const

describe('a saved view', () => {
  it('is its owner’s alone until it is shared, and then everybody’s who works in the unit', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const leader = portal.as(world.leader, world.root.id)
    const { id } = await planner.tables.saveView({ ...overdue, shared: false })
    expect(await planner.tables.views(list)).toMatchObject([{ id, own: true }])
    expect(await leader.tables.views(list)).toEqual([])
    await planner.tables.changeView({ id, shared: true })
    const [seen] = await leader.tables.views(list)
    expect(seen).toMatchObject({ id, own: false, query: { view: 'overdue' } })
    expect(await portal.as(world.secretary, world.cell.id).tables.views(list)).toEqual([])
    await expect(leader.tables.changeView({ id, name: 'Khác' })).rejects.toThrow('view_of_another')
    await planner.tables.deleteView({ id })
  })

  it('comes back after it was deleted, and opens the list for whoever wants that', async ({
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    const leader = portal.as(world.leader, world.root.id)
    const { id } = await planner.tables.saveView({ ...overdue, shared: true })
    await leader.tables.openWith({ ...list, id })
    expect(await leader.tables.look(list)).toMatchObject({ firstView: id })
    expect(await planner.tables.look(list)).toMatchObject({ firstView: null })
    await planner.tables.deleteView({ id })
    expect(await leader.tables.views(list)).toEqual([])
    await expect(leader.tables.openWith({ ...list, id })).rejects.toThrow('view')
    await planner.tables.restoreView({ id })
    expect(await leader.tables.views(list)).toHaveLength(1)
    await planner.tables.deleteView({ id })
  })

  it('is shared by nobody who neither plans nor leads, past the portal either', async ({
    database,
    portal,
    world,
  }) => {
    const secretary = portal.as(world.secretary, world.cell.id)
    await expect(secretary.tables.saveView({ ...overdue, shared: true })).rejects.toThrow(
      'view_not_shareable',
    )
    const { id } = await secretary.tables.saveView({ ...overdue, shared: false })
    await expect(secretary.tables.changeView({ id, shared: true })).rejects.toThrow(
      'view_not_shareable',
    )
    const write = portal.services.scoped({ account: world.secretary, unit: world.cell.id }, (trx) =>
      trx.updateTable('saved_view').set({ shared: true }).where('id', '=', id).execute(),
    )
    await expect(write).rejects.toThrow('row-level security')
    expect(await database.query('select shared from app.saved_view where id = $1', [id])).toEqual([
      { shared: false },
    ])
  })

  it('holds nothing that somebody typed, and its name is not logged', async ({
    database,
    portal,
    world,
  }) => {
    const planner = portal.as(world.planner, world.root.id)
    for (const query of [{ q: 'lan' }, { open: 'x' }])
      await expect(planner.tables.saveView({ ...overdue, query, shared: true })).rejects.toThrow(
        'view_query',
      )
    const stage = { stage: 'Ka Lan' }
    await expect(
      planner.tables.saveView({ ...overdue, query: stage, shared: true }),
    ).rejects.toThrow('stage')
    const { id } = await planner.tables.saveView({ ...overdue, name: 'Của Ka Lan', shared: false })
    const logged = await database.query(
      'select action, changes::text from app.audit_event where subject_id = $1',
      [id],
    )
    expect(logged).toEqual([
      { action: 'view.save', changes: '{"list": "candidates", "shared": false}' },
    ])
  })

  it('is one of a bounded number', async ({ database, portal, world }) => {
    const hoarder = await buildAccount(database, 'hoarder', [{ role: 'planner', unit: world.root }])
    await database.query(
      `insert into app.saved_view (unit_id, path, account_id, list, name, query)
       select $1, $2, $3, 'candidates', 'Cách ' || n, '{}' from generate_series(1, $4) n`,
      [world.root.id, world.root.path, hoarder, MOST_VIEWS],
    )
    const caller = portal.as(hoarder, world.root.id)
    await expect(caller.tables.saveView({ ...overdue, shared: false })).rejects.toThrow(
      'views_full',
    )
  })
})

describe('the look of a list', () => {
  it('is kept for the account, in every unit, and for nobody else', async ({ portal, world }) => {
    const planner = portal.as(world.planner)
    const look = { columns: ['due', 'unit'], density: 'roomy' } as const
    await planner.tables.keepLook({ ...list, columns: [...look.columns], density: look.density })
    expect(await planner.tables.look(list)).toMatchObject(look)
    expect(await portal.as(world.leader).tables.look(list)).toMatchObject({ columns: null })
    await planner.tables.keepLook({ ...list, columns: null, density: null })
    expect(await planner.tables.look(list)).toMatchObject({ columns: null, density: null })
  })
})
