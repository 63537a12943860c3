import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { listAccounts } from './accounts.ts'

describe('a lock for wrong passwords', () => {
  it('is told to whoever administers the installation, and to nobody else', async ({
    database,
  }) => {
    const { root } = await buildCommittee(database, 'l')
    const admin = await buildAccount(database, 'admin', [{ role: 'system_admin', unit: null }])
    const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
    await database.query(
      `update app.account set locked_until = now() + interval '1 hour' where id = $1`,
      [planner],
    )
    const pool = createPool(database.urlAs('app_portal'))
    const scoped = createScoped(pool)
    const seenBy = async (account: string, unit: string | null) => {
      const accounts = await scoped({ account, unit }, listAccounts)
      return accounts.filter(({ lockedUntil }) => lockedUntil !== null).map(({ id }) => id)
    }
    expect(await seenBy(admin, null)).toEqual([planner])
    expect(await seenBy(planner, root.id)).toEqual([])
    expect(await seenBy(planner, null)).toEqual([])
    await pool.end()
  })
})
