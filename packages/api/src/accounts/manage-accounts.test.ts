import { randomUUID } from 'node:crypto'
import { buildAccount } from '@nguon/testing/builders/account'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { hashToken } from '../auth/sign-in.ts'
import { test as it, type Portal } from '../testing/portal.ts'

const ownPassword = 'con suối sau nhà'
const wrong = { code: 'UNAUTHORIZED', message: 'wrong_credentials' }

/** An administrator, and an account that has chosen its password and has a session. */
async function buildPair(database: TestDatabase, portal: Portal, name: string) {
  const admin = await buildAccount(database, `admin.${name}`, [
    { role: 'system_admin', unit: null },
  ])
  const { accounts } = portal.as(admin)
  const created = await accounts.create({ userName: name, displayName: 'Ka Lan' })
  await portal
    .as(created.id)
    .auth.changePassword({ current: created.oneTimePassword, next: ownPassword })
  const signIn = async (password: string) => {
    let token: string | null = null
    const setSession = (given: string | null) => {
      token = given
    }
    await portal.as(null, null, { setSession }).auth.signIn({ userName: name, password })
    return hashToken(token ?? '')
  }
  const stored = async () => {
    const [row] = await database.query<{ password_hash: string; must_change_password: boolean }>(
      'select password_hash, must_change_password from app.account where id = $1',
      [created.id],
    )
    return row
  }
  const acts = async () => {
    const rows = await database.query<{ action: string }>(
      'select action from app.audit_event where subject_id = $1 and account_id = $2 order by id',
      [created.id, admin],
    )
    return rows.map(({ action }) => action)
  }
  return { id: created.id, accounts, signIn, stored, acts }
}

/** Whose account a session belongs to while it lives. */
const accountBehind = (portal: Portal) => async (tokenHash: Buffer) => {
  const me = await portal.as(null, null, { caller: { tokenHash } }).auth.me()
  return me?.account ?? null
}

describe('an account that the administrator disables', () => {
  it('is out at once, in every session, until it is enabled', async ({ database, portal }) => {
    const { id, accounts, signIn, acts } = await buildPair(database, portal, 'ka.lan')
    const identify = accountBehind(portal)
    const sessions = [await signIn(ownPassword), await signIn(ownPassword)]
    for (const session of sessions) {
      expect(await identify(session)).toMatchObject({ id })
    }
    await accounts.disable({ id })
    for (const session of sessions) expect(await identify(session)).toBeNull()
    await expect(signIn(ownPassword)).rejects.toMatchObject(wrong)
    await accounts.enable({ id })
    for (const session of sessions) expect(await identify(session)).toBeNull()
    expect(await identify(await signIn(ownPassword))).toMatchObject({ id })
    expect(await acts()).toEqual(['account.create', 'account.disable', 'account.enable'])
  })
})

describe('an account that is locked for wrong passwords', () => {
  it('is told to the administrator until it may be used again', async ({ database, portal }) => {
    const { id, accounts } = await buildPair(database, portal, 'ha.poh')
    const lockedUntil = async () =>
      (await accounts.list()).find((one) => one.id === id)?.lockedUntil
    const lock = (until: string) =>
      database.query('update app.account set locked_until = $2 where id = $1', [id, until])
    expect(await lockedUntil()).toBeNull()
    await lock('2999-01-01T02:03:04Z')
    expect(await lockedUntil()).toBe('2999-01-01T02:03:04Z')
    await lock('2026-01-01T00:00:00Z')
    expect(await lockedUntil()).toBeNull()
    await lock('2999-01-01T02:03:04Z')
    await accounts.resetPassword({ id })
    expect(await lockedUntil()).toBeNull()
  })
})

describe('a password that the administrator resets', () => {
  it('is nobody’s when there is no such account', async ({ database, portal }) => {
    const { accounts } = await buildPair(database, portal, 'ka.duyen')
    await expect(accounts.resetPassword({ id: randomUUID() })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
  })

  it('kills the old one and every session, and must be changed', async ({ database, portal }) => {
    const { id, accounts, signIn, stored, acts } = await buildPair(database, portal, 'ya.tiong')
    const identify = accountBehind(portal)
    const session = await signIn(ownPassword)
    const before = await stored()
    expect(before?.must_change_password).toBe(false)
    const { oneTimePassword } = await accounts.resetPassword({ id })
    expect(await identify(session)).toBeNull()
    await expect(signIn(ownPassword)).rejects.toMatchObject(wrong)
    expect(await identify(await signIn(oneTimePassword))).toMatchObject({
      id,
      mustChangePassword: true,
    })
    const after = await stored()
    expect(after?.must_change_password).toBe(true)
    expect(after?.password_hash).not.toBe(before?.password_hash)
    expect(await acts()).toEqual(['account.create', 'account.reset_password'])
  })

  it('is stored as argon2id with a salt of its own, and told nowhere else', async ({
    database,
    portal,
  }) => {
    const { id, accounts, stored } = await buildPair(database, portal, 'ha.mai')
    const phc = /^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/
    expect((await stored())?.password_hash).toMatch(phc)
    const { oneTimePassword } = await accounts.resetPassword({ id })
    const first = (await stored())?.password_hash
    expect(first).toMatch(phc)
    await accounts.resetPassword({ id })
    expect((await stored())?.password_hash.split('$')[4]).not.toBe(first?.split('$')[4])
    const log = await database.query('select changes from app.audit_event')
    expect(JSON.stringify(log)).not.toContain(oneTimePassword)
    expect(JSON.stringify(await accounts.list())).not.toContain('argon2id')
  })
})

describe('an account that nobody has', () => {
  it('is as good as missing, whatever is done with its id', async ({ database, portal }) => {
    const admin = await buildAccount(database, 'admin.of.none', [
      { role: 'system_admin', unit: null },
    ])
    const { accounts } = portal.as(admin)
    const id = randomUUID()
    for (const attempt of [
      () => accounts.disable({ id }),
      () => accounts.enable({ id }),
      () => accounts.resetPassword({ id }),
      () => accounts.grant({ accountId: id, unitId: null, role: 'system_admin' }),
    ])
      await expect(attempt()).rejects.toMatchObject({ code: 'NOT_FOUND', message: 'account' })
  })
})
