import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect, inject } from 'vitest'
import { prepareDatabase } from '../migrate/prepare.ts'

type World = Awaited<ReturnType<typeof buildWorld>>
/** Runs a statement as the portal's role, as if it had been smuggled into a request of that scope. */
type Smuggle = (
  scope: { account: string | null; unit: string | null },
  text: string,
  values?: readonly unknown[],
) => Promise<unknown[]>

const it = base.extend<{ $file: { world: World; smuggle: Smuggle } }>({
  world: [async ({ database }, use) => use(await buildWorld(database)), { scope: 'file' }],
  smuggle: [
    async ({ database }, use) => {
      const client = new Client({ connectionString: database.urlAs('app_portal') })
      await client.connect()
      await use(async (scope, text, values = []) => {
        await client.query('begin')
        try {
          await client.query('select enter_scope($1, $2, $3, null)', [
            scope.account ?? '',
            scope.unit ?? '',
            '',
          ])
          return (await client.query(text, [...values])).rows
        } finally {
          await client.query('rollback')
        }
      })
      await client.end()
    },
    { scope: 'file' },
  ],
})

async function buildWorld(database: TestDatabase) {
  const units = await buildCommittee(database, 'b1')
  const other = await buildCommittee(database, 'b2')
  const committeeOf = async (rootId: string) =>
    (
      await database.query<{ id: string }>(
        `insert into pub.site (committee_id, path, name, parent_body, contact, responsible, licence, established_on)
         select id, path, name, '', '{}', '', '', established_on from app.committee where root_unit_id = $1
         returning committee_id as id`,
        [rootId],
      )
    )[0]?.id ?? ''
  return {
    ...units,
    other,
    committee: await committeeOf(units.root.id),
    otherCommittee: await committeeOf(other.root.id),
    admin: await buildAccount(database, 'admin', [{ role: 'system_admin', unit: null }]),
    leader: await buildAccount(database, 'leader', [{ role: 'leader', unit: units.root }]),
    publisher: await buildAccount(database, 'publisher', [{ role: 'publisher', unit: units.root }]),
    deputy: await buildAccount(database, 'deputy', []),
  }
}

const until = (day: string) => `[2020-01-01,${day})`
const denied = { code: '42501' }
const lend = `insert into role_grant (account_id, unit_id, path, role, valid_during, delegated_by, granted_by)
  values ($1, $2, $3, 'leader', $4::daterange, $5, $5) returning id`

describe('passwords and sessions', () => {
  it('are not read or written past their owner', async ({ smuggle, world }) => {
    const scope = { account: world.leader, unit: world.root.id }
    await expect(smuggle(scope, 'select password_hash from account')).rejects.toMatchObject(denied)
    await expect(smuggle(scope, 'select token_hash from session')).rejects.toMatchObject(denied)
    expect(await smuggle(scope, `select * from credentials('admin')`)).toEqual([])
    expect(await smuggle(scope, `select * from credentials('leader')`)).toHaveLength(1)
    const seize = `update account set password_hash = 'x' where id = $1 returning id`
    expect(await smuggle(scope, seize, [world.admin])).toEqual([])
    expect(await smuggle(scope, seize, [world.leader])).toHaveLength(1)
    expect(await smuggle({ account: world.admin, unit: null }, seize, [world.leader])).toHaveLength(
      1,
    )
    await expect(
      smuggle(
        scope,
        `insert into account (user_name, display_name, password_hash) values ('x1', 'x', 'x')`,
      ),
    ).rejects.toMatchObject(denied)
    await expect(
      smuggle(
        scope,
        `insert into session (account_id, token_hash, expires_at) values ($1, 'x', now())`,
        [world.admin],
      ),
    ).rejects.toMatchObject(denied)
  })

  it('of others are neither seen nor prolonged', async ({ database, smuggle, world }) => {
    await database.query(
      `insert into app.session (account_id, token_hash, expires_at) values ($1, 'token', now() + interval '1 hour')`,
      [world.admin],
    )
    const scope = { account: world.leader, unit: world.root.id }
    expect(await smuggle(scope, 'select id from session')).toEqual([])
    await expect(
      smuggle(scope, `update session set expires_at = 'infinity'`),
    ).rejects.toMatchObject(denied)
  })
})

describe('a lent role', () => {
  it('ends, and not later than its lender’s own', async ({ database, smuggle, world }) => {
    const scope = { account: world.leader, unit: world.root.id }
    const lent = (during: string) =>
      smuggle(scope, lend, [world.deputy, world.root.id, world.root.path, during, world.leader])
    expect(await lent(until('2030-01-01'))).toHaveLength(1)
    for (const during of ['[2020-01-01,)', '[2020-01-01,infinity)'])
      await expect(lent(during)).rejects.toMatchObject(denied)
    await database.query(
      `update app.role_grant set valid_during = '[2020-01-01,2029-01-01)' where account_id = $1`,
      [world.leader],
    )
    await expect(lent(until('2030-01-01'))).rejects.toMatchObject(denied)
    expect(await lent(until('2028-01-01'))).toHaveLength(1)
  })

  it('cannot be lengthened, moved, or given another role afterwards', async ({
    smuggle,
    world,
  }) => {
    const scope = { account: world.leader, unit: world.root.id }
    for (const change of [
      'valid_during = daterange(null, null)',
      `role = 'planner'`,
      'unit_id = unit_id',
      `account_id = delegated_by`,
      'delegated_by = null',
    ])
      await expect(
        smuggle(scope, `update role_grant set ${change}, revoked_at = now()`),
      ).rejects.toMatchObject(denied)
  })

  it('holds no longer than what its lender holds', async ({ database, smuggle, world }) => {
    const lender = await buildAccount(database, 'lender', [{ role: 'leader', unit: world.first }])
    const borrower = await buildAccount(database, 'borrower', [])
    await database.query(lend.replace('into role_grant', 'into app.role_grant'), [
      borrower,
      world.first.id,
      world.first.path,
      until('2099-01-01'),
      lender,
    ])
    const scope = { account: borrower, unit: world.first.id }
    const covered = `select scope_lo('plans') is not null as covered`
    expect(await smuggle(scope, covered)).toEqual([{ covered: true }])
    await database.query('update app.role_grant set revoked_at = now() where account_id = $1', [
      lender,
    ])
    expect(await smuggle(scope, covered)).toEqual([{ covered: false }])
    expect(await smuggle(scope, 'select * from my_grants()')).toEqual([])
  })
})

describe('a grant', () => {
  const give = `insert into role_grant (account_id, unit_id, path, role, granted_by)
    values ($1, $2, $3, 'planner', $4) returning id`

  it('is never given to oneself or in another’s name', async ({ smuggle, world }) => {
    const scope = { account: world.admin, unit: null }
    const { id, path } = world.root
    expect(await smuggle(scope, give, [world.deputy, id, path, world.admin])).toHaveLength(1)
    await expect(smuggle(scope, give, [world.admin, id, path, null])).rejects.toMatchObject(denied)
    await expect(smuggle(scope, give, [world.admin, id, path, world.leader])).rejects.toMatchObject(
      denied,
    )
  })

  it('once revoked stays revoked', async ({ database, smuggle, world }) => {
    const account = await buildAccount(database, 'gone', [{ role: 'reader', unit: world.root }])
    await database.query('update app.role_grant set revoked_at = now() where account_id = $1', [
      account,
    ])
    expect(
      await smuggle(
        { account: world.admin, unit: null },
        'update role_grant set revoked_at = null where account_id = $1 returning id',
        [account],
      ),
    ).toEqual([])
  })
})

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
