import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect, inject } from 'vitest'
import { prepareDatabase } from '../migrate/prepare.ts'
import { test as it } from './break-in.fixture.ts'

const denied = { code: '42501' }

describe('a job', () => {
  const enqueue = `select enqueue('import_check', json_build_object('scope', json_build_object('account', $1::text, 'unit', $2::uuid)))`

  it('is handed over for oneself and within one’s own scope only', async ({ smuggle, world }) => {
    const scope = { account: world.leader, unit: world.first.id }
    expect(await smuggle(scope, enqueue, [world.leader, world.first.id])).toHaveLength(1)
    expect(await smuggle(scope, enqueue, [world.leader, world.cell.id])).toHaveLength(1)
    for (const [account, unit] of [
      ['system', world.first.id],
      [world.admin, world.first.id],
      [world.leader, world.root.id],
      [world.leader, null],
    ])
      await expect(smuggle(scope, enqueue, [account, unit])).rejects.toMatchObject(denied)
    await expect(
      smuggle({ account: null, unit: null }, enqueue, [null, null]),
    ).rejects.toMatchObject(denied)
  })
})

describe('the log', () => {
  it('takes no time, number or place but its own', async ({ smuggle, world }) => {
    const scope = { account: world.leader, unit: world.first.id }
    const write = (columns: string, values: string) =>
      smuggle(
        scope,
        `insert into audit_event (account_id, action, subject_type, ${columns}) values ($1, 'x', 'x', ${values})`,
        [world.leader],
      )
    expect(await write('path', `'${world.cell.path}'`)).toEqual([])
    await expect(write('path', `'${world.other.root.path}'`)).rejects.toMatchObject(denied)
    await expect(write('path, at', `'', '2020-01-01'`)).rejects.toMatchObject(denied)
    await expect(write('path, xid', `'', '3'`)).rejects.toMatchObject(denied)
  })
})

describe('the public copies', () => {
  it('of a committee are written by its own publishers only', async ({ smuggle, world }) => {
    const scope = { account: world.publisher, unit: world.root.id }
    const publish = (committee: string) =>
      smuggle(
        scope,
        `insert into pub.slogan (id, committee_id, path, first_line, kicker, valid_from, position)
         values (uuidv7(), $1, $2, 'x', '', '2026-01-01', 1)`,
        [committee, world.cell.path],
      )
    expect(await publish(world.committee)).toEqual([])
    await expect(publish(world.otherCommittee)).rejects.toMatchObject(denied)
  })

  it('of a release take no figures from another committee', async ({ database, world }) => {
    await expect(
      database.query(
        `with release as (
           insert into pub.figure_release (id, committee_id, path, as_of, published_at)
           values (uuidv7(), $1, $2, '2026-03-31', now()) returning id)
         insert into pub.figure (release_id, path, measure, position, period_from, period_to, suppressed)
         select id, $3, 'admissions', 1, '2026-01-01', '2026-03-31', true from release`,
        [world.otherCommittee, world.other.root.path, world.root.path],
      ),
    ).rejects.toMatchObject({ code: '23503' })
  })
})

describe('a target', () => {
  const insertPlan = `insert into app.plan (unit_id, path, period, title, status)
    values ($1, $2, '[2026-01-01,2027-01-01)', 'Kế hoạch', 'draft') returning id`
  const insertTarget = `insert into target (plan_id, unit_id, path, path_then, minimum, maximum)
    values ($1, $2, $3, $3, 1, 2) returning id`

  it('hangs on a plan that one writes oneself, and opens no other', async ({
    database,
    smuggle,
    world,
  }) => {
    const planOf = async ({ id, path }: { id: string; path: string }) =>
      (await database.query<{ id: string }>(insertPlan, [id, path]))[0]?.id ?? ''
    const own = await planOf(world.first)
    const above = await planOf(world.root)
    const foreign = await planOf(world.other.root)
    const planner = await buildAccount(database, 'target-planner', [
      { role: 'planner', unit: world.first },
    ])
    const scope = { account: planner, unit: world.first.id }
    const give = (plan: string) =>
      smuggle(scope, insertTarget, [plan, world.cell.id, world.cell.path])
    expect(await give(own)).toHaveLength(1)
    for (const plan of [above, foreign]) await expect(give(plan)).rejects.toMatchObject(denied)
    const [given] = await database.query<{ id: string }>(
      insertTarget.replace('into target', 'into app.target'),
      [own, world.cell.id, world.cell.path],
    )
    const move = (plan: string) =>
      smuggle(scope, 'update target set plan_id = $2 where id = $1 returning id', [given?.id, plan])
    expect(await move(own)).toHaveLength(1)
    for (const plan of [above, foreign]) await expect(move(plan)).rejects.toMatchObject(denied)
  })
})

describe('the tree', () => {
  it('keeps every path one segment below the path of the parent', async ({ database, world }) => {
    const open = `insert into app.unit (path, parent_id, name, kind) values ($1, $2, 'x', 'sub_cell')`
    await expect(
      database.query(open, [`${world.first.path}00zz`, world.other.root.id]),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(database.query(open, [`${world.root.path}00zz`, null])).rejects.toMatchObject({
      code: '23514',
    })
  })
})

describe('the worker', () => {
  it('makes nothing in the schema of the application, however often it was prepared', async ({
    database,
  }) => {
    await prepareDatabase(database.superuserUrl, inject('postgres').passwords)
    const [row] = await database.query(
      `select has_schema_privilege('app_worker', 'app', 'create') as worker, has_schema_privilege('app_portal', 'app', 'create') as portal`,
    )
    expect(row).toEqual({ worker: false, portal: false })
  })
})
