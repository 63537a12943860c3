import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect } from 'vitest'
import { test as it } from './break-in.fixture.ts'

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
