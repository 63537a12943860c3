import { test as it, type TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { revokeSessions } from '../sessions/sessions.ts'
import { createScoped } from './scoped.ts'
import { openSession } from './session.fixture.ts'

async function openWorld(database: TestDatabase, segment: string) {
  const pool = createPool(database.urlAs('app_portal'), { max: 2 })
  return { ...(await openSession(database, segment)), scoped: createScoped(pool), pool }
}

const refuse = () => Promise.reject(new Error('refused'))

describe('a scope entered by a session', () => {
  it('is that of its account', async ({ database }) => {
    const { scoped, pool, planner, root, scope, lastSeen } = await openWorld(database, '1')
    const seen = await scoped(scope, async (trx, session) => ({
      session,
      names: await trx.selectFrom('person').select('full_name').execute(),
    }))
    expect(seen).toMatchObject({
      session: {
        account: planner,
        standing: 'covered',
        path: root.path,
        mustChangePassword: false,
      },
      names: [{ full_name: 'Ka Lan' }],
    })
    expect(await lastSeen()).toBeLessThan(60)
    await pool.end()
  })

  it('is refused from the moment the session ends, and runs nothing', async ({ database }) => {
    const { scoped, pool, planner, scope, change } = await openWorld(database, '2')
    let runs = 0
    const attempt = () => scoped(scope, () => Promise.resolve((runs += 1)))
    const refusal = { kind: 'unauthenticated', reason: 'sign_in_required' }
    await attempt()
    await change(`expires_at = now() - interval '1 second'`)
    await expect(attempt()).rejects.toMatchObject(refusal)
    await change(`expires_at = now() + interval '1 hour', revoked_at = now()`)
    await expect(attempt()).rejects.toMatchObject(refusal)
    await change('revoked_at = null')
    await database.query('update app.account set disabled_at = now() where id = $1', [planner])
    await expect(attempt()).rejects.toMatchObject(refusal)
    expect(runs).toBe(1)
    await pool.end()
  })

  it('holds no row that whoever ends the session would wait for', async ({ database }) => {
    const { scoped, pool, planner, scope, lastSeen } = await openWorld(database, '3')
    const ended = await scoped(scope, (_trx, { unseen }) => {
      expect(unseen).toBe(true)
      return scoped({ account: planner, unit: null }, (trx) =>
        revokeSessions(trx, { accountId: planner }),
      )
    })
    expect(ended).toBe(1)
    expect(await lastSeen()).toBeGreaterThan(60)
    await expect(scoped(scope, () => Promise.resolve())).rejects.toMatchObject({
      reason: 'sign_in_required',
    })
    await pool.end()
  })

  it('is noted to live also by what it is refused', async ({ database }) => {
    const { scoped, pool, scope, lastSeen } = await openWorld(database, '4')
    await expect(scoped(scope, refuse)).rejects.toThrow('refused')
    expect(await lastSeen()).toBeLessThan(60)
    await pool.end()
  })
})
