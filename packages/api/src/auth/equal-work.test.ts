import { createHook } from 'node:async_hooks'
import { buildAccount } from '@nguon/testing/builders/account'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it, type Portal } from '../testing/portal.ts'
import { decoyHash, hashPassword, verifyPassword } from '../vault/password.ts'

const password = 'con suối sau nhà'

/** How many derivations of argon2 the runtime began while `run` ran. */
async function derivationsOf(run: () => Promise<unknown>): Promise<number> {
  let begun = 0
  const hook = createHook({
    init(_, type) {
      if (type === 'ARGON2REQUEST') begun += 1
    },
  }).enable()
  try {
    await run()
  } finally {
    hook.disable()
  }
  return begun
}

async function buildSignIn(database: TestDatabase, userName: string, state = 'failed_count = 0') {
  const id = await buildAccount(database, userName, [])
  await database.query(`update app.account set password_hash = $2, ${state} where id = $1`, [
    id,
    await hashPassword(password),
  ])
}

/** Signs in, whether or not it succeeds. */
const attempt = (portal: Portal, userName: string, given: string) => () =>
  portal
    .as(null)
    .auth.signIn({ userName, password: given })
    .catch(() => null)

describe('a sign-in', () => {
  it('derives one key, whatever is wrong', async ({ database, portal }) => {
    await buildSignIn(database, 'ka.lan')
    await buildSignIn(database, 'disabled', 'disabled_at = now()')
    await buildSignIn(database, 'locked', `locked_until = now() + interval '1 hour'`)
    const attempts = [
      ['ka.lan', password],
      ['ka.lan', 'sai mật khẩu'],
      ['nobody', 'sai mật khẩu'],
      ['disabled', password],
      ['locked', password],
    ] as const
    for (const [userName, given] of attempts) {
      const derivations = await derivationsOf(attempt(portal, userName, given))
      expect([userName, given, derivations]).toEqual([userName, given, 1])
    }
  })

  it('costs for an unknown name what it costs for a known one', async () => {
    const [known, decoy] = [await hashPassword(password), decoyHash].map((phc) => {
      const [, algorithm, version, cost, salt = '', hash = ''] = phc.split('$')
      return { algorithm, version, cost, salt: salt.length, hash: hash.length }
    })
    expect(known).toMatchObject({ algorithm: 'argon2id', cost: 'm=19456,t=2,p=1' })
    expect(decoy).toEqual(known)
    expect(await verifyPassword(password, decoyHash)).toBe(false)
  })
})
