import { decideResetBelow } from '@nguon/domain/access/reset-below'
import { roles, type Role } from '@nguon/domain/access/roles'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { hashToken } from '../auth/sign-in.ts'
import { test as it, type Portal } from '../testing/portal.ts'

type Held = { role: string; unit: BuiltUnit | null }

/** A secretary of the first grassroots unit, and whoever else a test wants. */
async function buildWorld(database: TestDatabase, segment: string) {
  const units = await buildCommittee(database, segment)
  const secretary = await buildAccount(database, `above.${segment}`, [
    { role: 'unit_secretary', unit: units.first },
  ])
  const add = (name: string, held: readonly Held[]) =>
    buildAccount(database, `${name}.${segment}`, held)
  return { ...units, secretary, add }
}

const secretaryOf = (unit: BuiltUnit): Held => ({ role: 'unit_secretary', unit })

const hashOf = async (database: TestDatabase, id: string) => {
  const [row] = await database.query<{ password_hash: string }>(
    'select password_hash from app.account where id = $1',
    [id],
  )
  return row?.password_hash
}

const resetBy = (portal: Portal, actor: string, unit: BuiltUnit, id: string) =>
  portal
    .as(actor, unit.id)
    .accounts.resetBelow({ id })
    .then(
      () => 'done',
      (error: Error) => error.message,
    )

describe('the accounts of the units below', () => {
  it('are told by name and state, and none beside them', async ({ database, portal }) => {
    const { first, cell, sibling, second, root, secretary, add } = await buildWorld(database, 'a')
    const own = await add('cell', [{ role: 'unit_secretary', unit: cell }])
    const desk = await add('desk', [
      { role: 'unit_secretary', unit: sibling },
      { role: 'editor', unit: root },
    ])
    await add('beside', [{ role: 'unit_secretary', unit: second }])
    await add('level', [{ role: 'unit_secretary', unit: first }])
    const below = await portal.as(secretary, first.id).accounts.below()
    expect(below).toEqual([
      {
        id: own,
        userName: 'cell.a',
        displayName: 'cell.a',
        disabled: false,
        mustChangePassword: false,
        passwordValidTo: null,
        grants: [{ role: 'unit_secretary', unitId: cell.id, unitName: 'Chi bộ 1' }],
        refusal: null,
      },
      expect.objectContaining({ id: desk, refusal: 'account_holds_more' }),
    ])
    expect(JSON.stringify(below)).not.toContain('editor')
    const planner = await add('planner', [{ role: 'planner', unit: root }])
    const seen = await portal.as(planner, root.id).accounts.below()
    expect(seen.map(({ userName }) => userName)).toEqual([
      'above.a',
      'level.a',
      'cell.a',
      'desk.a',
      'beside.a',
    ])
  })
})

describe('a password reset from the unit above', () => {
  it('gives a slip: the old password dies, sessions end, and the owner is told by whom', async ({
    database,
    portal,
  }) => {
    const { first, cell, secretary, add } = await buildWorld(database, 'b')
    const own = await add('cell', [{ role: 'unit_secretary', unit: cell }])
    const session = portal.as(own, cell.id)
    expect(await session.auth.me()).toMatchObject({ issued: null })
    const slip = await portal.as(secretary, first.id).accounts.resetBelow({ id: own })
    expect(slip).toMatchObject({ userName: 'cell.b', unitName: 'Chi bộ 1', validTo: '2026-04-15' })
    expect(slip.committeeName).toBe('Đảng bộ xã b')
    expect(await session.auth.me()).toBeNull()
    let token = ''
    const setSession = (given: string | null) => {
      token = given ?? ''
    }
    await portal
      .as(null, null, { setSession })
      .auth.signIn({ userName: 'cell.b', password: slip.oneTimePassword })
    const caller = { tokenHash: hashToken(token) }
    expect(await portal.as(null, null, { caller }).auth.me()).toMatchObject({
      account: { id: own, mustChangePassword: true },
      issued: { by: 'above.b' },
    })
    const log = await database.query(
      `select account_id, path, changes from app.audit_event
       where action = 'account.reset_password' and subject_id = $1`,
      [own],
    )
    expect(log).toEqual([{ account_id: secretary, path: cell.path, changes: { unit: 'Chi bộ 1' } }])
    expect(JSON.stringify(log)).not.toContain(slip.oneTimePassword)
  })

  it('is refused sideways, at the own level, upwards, and for whoever holds more', async ({
    database,
    portal,
  }) => {
    const { root, first, second, cell, secretary, add } = await buildWorld(database, 'c')
    const cases = {
      sideways: await add('sideways', [secretaryOf(second)]),
      level: await add('level', [secretaryOf(first)]),
      above: await add('above2', [secretaryOf(root)]),
      admin: await add('admin', [secretaryOf(cell), { role: 'system_admin', unit: null }]),
      twice: await add('twice', [secretaryOf(cell), secretaryOf(second)]),
      nobody: await add('nobody', []),
      self: secretary,
    }
    const outcomes = Object.fromEntries(
      await Promise.all(
        Object.entries(cases).map(async ([name, id]) => [
          name,
          await resetBy(portal, secretary, first, id),
        ]),
      ),
    )
    expect(outcomes).toEqual({
      sideways: 'account',
      level: 'account',
      above: 'account',
      admin: 'account_holds_more',
      twice: 'account_holds_more',
      nobody: 'account',
      self: 'account',
    })
    for (const id of Object.values(cases)) expect(await hashOf(database, id)).toBe('!')
  })

  it('reaches a role in a cell exactly where the domain says so, for the database too', async ({
    database,
    portal,
  }) => {
    const { first, cell, secretary, add } = await buildWorld(database, 'd')
    const below = roles.filter((role) => role !== 'system_admin')
    const allowed = (role: Role, id: string) =>
      decideResetBelow(
        { accountId: secretary, path: first.path },
        { id, disabled: false, holdsElsewhere: false, grants: [{ role, path: cell.path }] },
      ).ok
    const client = new Client({ connectionString: database.urlAs('app_portal') })
    await client.connect()
    for (const role of below) {
      const id = await add(role, [{ role, unit: cell }])
      await client.query('begin')
      await client.query(`select enter_scope($1, $2, '2026-04-01', null)`, [secretary, first.id])
      const { rows } = await client.query(
        `select reset_password_below($1, 'x', '2026-04-15') as done`,
        [id],
      )
      await client.query('rollback')
      expect([role, rows[0]?.done]).toEqual([role, allowed(role, id)])
      const outcome = await resetBy(portal, secretary, first, id)
      expect([role, outcome]).toEqual([role, allowed(role, id) ? 'done' : 'account_holds_more'])
    }
    await client.end()
  })

  it('is not for who has no unit below, for a leader there, or for a role that has ended', async ({
    database,
    portal,
  }) => {
    const { first, cell, sibling, add } = await buildWorld(database, 'e')
    const leader = await add('leader', [{ role: 'leader', unit: first }])
    const own = await add('cell', [{ role: 'unit_secretary', unit: cell }])
    const beside = await add('sibling', [{ role: 'unit_secretary', unit: sibling }])
    expect(await resetBy(portal, leader, first, own)).toBe('role_required')
    expect(await resetBy(portal, own, cell, beside)).toBe('account')
    expect(await resetBy(portal, own, first, beside)).toBe('unit')
    const past = await add('past', [{ role: 'unit_secretary', unit: first }])
    await database.query(
      `update app.role_grant set valid_during = '[2020-01-01,2026-04-01)' where account_id = $1`,
      [past],
    )
    expect(await resetBy(portal, past, first, own)).toBe('unit')
  })
})
