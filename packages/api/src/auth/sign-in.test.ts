import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it, type Portal } from '../testing/portal.ts'
import { hashPassword } from '../vault/password.ts'
import { hashToken } from './sign-in.ts'

const password = 'con suối sau nhà'

async function buildSignIn(database: TestDatabase, userName: string): Promise<string> {
  const [row] = await database.query<{ id: string }>(
    'insert into app.account (user_name, display_name, password_hash) values ($1, $1, $2) returning id',
    [userName, await hashPassword(password)],
  )
  if (row === undefined) throw new Error('no account came back')
  return row.id
}

/** Signs in as a browser would and returns the token that its cookie would hold. */
async function tryPassword(
  portal: Portal,
  userName: string,
  attempt: string,
): Promise<string | null> {
  let token: string | null = null
  await portal
    .as(null, null, {
      setSession: (given) => {
        token = given
      },
    })
    .auth.signIn({ userName, password: attempt })
  return token
}

/** So that a slow machine gives no other answer. */
const inHalfMinutes = (answer: string) =>
  answer.replaceAll(/\d+/gu, (seconds) => `${Math.ceil(Number(seconds) / 30)}`)

describe('sign-in', () => {
  it('opens a session whose token the database does not know', async ({ database, portal }) => {
    const id = await buildSignIn(database, 'kalan')
    const token = await tryPassword(portal, '  KaLan ', password)
    expect(token).toMatch(/^[\w-]{43}$/)
    const [session] = await database.query<{ account_id: string; token_hash: Buffer }>(
      'select account_id, token_hash from app.session where account_id = $1',
      [id],
    )
    expect(session?.token_hash).toEqual(hashToken(token ?? ''))
    expect(session?.token_hash.toString()).not.toContain(token)
  })

  it('says the same of a wrong password, an unknown name and a disabled account', async ({
    database,
    portal,
  }) => {
    await buildSignIn(database, 'hamai')
    const disabled = await buildSignIn(database, 'disabled')
    await database.query('update app.account set disabled_at = now() where id = $1', [disabled])
    const refusal = { code: 'UNAUTHORIZED', message: 'wrong_credentials' }
    await expect(tryPassword(portal, 'hamai', 'sai mật khẩu')).rejects.toMatchObject(refusal)
    await expect(tryPassword(portal, 'nobody', 'sai mật khẩu')).rejects.toMatchObject(refusal)
    await expect(tryPassword(portal, 'disabled', password)).rejects.toMatchObject(refusal)
  })

  it('locks after five failures, even against the right password, and tells how long', async ({
    database,
    portal,
  }) => {
    const id = await buildSignIn(database, 'locked')
    for (let failure = 0; failure < 4; failure += 1) {
      await expect(tryPassword(portal, 'locked', 'sai')).rejects.toMatchObject({
        message: 'wrong_credentials',
      })
    }
    const locked = { code: 'TOO_MANY_REQUESTS', cause: { reason: 'account_locked' } }
    await expect(tryPassword(portal, 'locked', 'sai')).rejects.toMatchObject(locked)
    await expect(tryPassword(portal, 'locked', password)).rejects.toMatchObject(locked)
    await database.query(
      `update app.account set locked_until = now() - interval '1 second' where id = $1`,
      [id],
    )
    expect(await tryPassword(portal, 'locked', password)).not.toBeNull()
    const [account] = await database.query(
      'select failed_count, locked_until from app.account where id = $1',
      [id],
    )
    expect(account).toEqual({ failed_count: 0, locked_until: null })
  })

  it('locks an unknown name and a disabled account just like any other', async ({
    database,
    portal,
  }) => {
    const disabled = await buildSignIn(database, 'retired')
    await buildSignIn(database, 'present')
    await database.query('update app.account set disabled_at = now() where id = $1', [disabled])
    const told = async (userName: string) => {
      const answers = new Array<string>()
      for (let turn = 0; turn < 6; turn += 1)
        await tryPassword(portal, userName, 'sai').catch((error: Error) =>
          answers.push(`${error.message} ${inHalfMinutes(JSON.stringify(error.cause))}`),
        )
      return answers
    }
    const known = await told('present')
    expect(known.at(-1)).toContain('account_locked')
    expect(await told('nobody-at-all')).toEqual(known)
    expect(await told('retired')).toEqual(known)
  })

  it('records every attempt without a name or a password', async ({ database, portal }) => {
    const id = await buildSignIn(database, 'logged')
    await expect(tryPassword(portal, 'logged', 'một điều bí mật')).rejects.toThrow(
      'wrong_credentials',
    )
    await tryPassword(portal, 'logged', password)
    const rows = await database.query<{ outcome: string }>(
      'select outcome, changes::text as changes from app.audit_event where subject_id = $1 order by at',
      [id],
    )
    expect(rows).toEqual([
      { outcome: 'refused', changes: '{"reason": "wrong_credentials"}' },
      { outcome: 'done', changes: '{"reason": "password"}' },
    ])
  })

  it('ends the session that a new sign-in replaces', async ({ database, portal }) => {
    await buildSignIn(database, 'again')
    let ended = 0
    await portal
      .as(null, null, {
        endPreviousSession: () => {
          ended += 1
          return Promise.resolve()
        },
      })
      .auth.signIn({ userName: 'again', password })
    expect(ended).toBe(1)
  })
})

describe('a password', () => {
  it('is changed with the present one, and ends every other session', async ({
    database,
    portal,
  }) => {
    const id = await buildSignIn(database, 'changer')
    await tryPassword(portal, 'changer', password)
    await tryPassword(portal, 'changer', password)
    const caller = portal.as(id)
    await expect(
      caller.auth.changePassword({ current: 'sai', next: 'một cụm từ mới' }),
    ).rejects.toMatchObject({
      message: 'wrong_current_password',
    })
    await expect(
      caller.auth.changePassword({ current: password, next: 'ngắn' }),
    ).rejects.toMatchObject({
      message: 'password_too_short',
    })
    await caller.auth.changePassword({ current: password, next: 'một cụm từ mới' })
    expect(await caller.auth.sessions()).toMatchObject([{ current: true }])
    await expect(tryPassword(portal, 'changer', password)).rejects.toThrow('wrong_credentials')
    expect(await tryPassword(portal, 'changer', 'một cụm từ mới')).not.toBeNull()
  })

  it('is guessed no faster by who holds a session than by who signs in', async ({
    database,
    portal,
  }) => {
    const id = await buildSignIn(database, 'guessed')
    const change = (current: string) =>
      portal.as(id).auth.changePassword({ current, next: 'một cụm từ mới' })
    for (let failure = 0; failure < 4; failure += 1)
      await expect(change('sai')).rejects.toMatchObject({ message: 'wrong_current_password' })
    const locked = { code: 'TOO_MANY_REQUESTS', cause: { reason: 'account_locked' } }
    await expect(change('sai')).rejects.toMatchObject(locked)
    await expect(change(password)).rejects.toMatchObject(locked)
    await expect(tryPassword(portal, 'guessed', password)).rejects.toMatchObject(locked)
    const rows = await database.query<{ times: number }>(
      `select outcome, changes ->> 'reason' as reason, count(*)::int as times from app.audit_event
       where subject_id = $1 and action = 'account.change_password' group by 1, 2 order by 2`,
      [id],
    )
    expect(rows).toEqual([
      { outcome: 'refused', reason: 'account_locked', times: 1 },
      { outcome: 'refused', reason: 'wrong_current_password', times: 5 },
    ])
  })
})

describe('own sessions', () => {
  it('are listed and revoked by their owner only', async ({ database, portal }) => {
    const id = await buildSignIn(database, 'owner')
    const other = await buildSignIn(database, 'other')
    await tryPassword(portal, 'owner', password)
    const owner = portal.as(id)
    const session = (await owner.auth.sessions()).find(({ current }) => !current)
    if (session === undefined) throw new Error('no session')
    await expect(portal.as(other).auth.revokeSession({ id: session.id })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    await owner.auth.revokeSession({ id: session.id })
    expect(await owner.auth.sessions()).toMatchObject([{ current: true }])
  })
})
