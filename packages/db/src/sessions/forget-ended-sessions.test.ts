import { buildAccount } from '@nguon/testing/builders/account'
import { test as it } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { forgetEndedSessions } from './sessions.ts'

const everybodyElse = ['app_portal', 'app_site', 'app_backup'] as const
const deleting = 'delete from app.session'
const forgetting = 'select app.forget_ended_sessions()'

describe('ended sessions', () => {
  it('go after a month, whether they ran out or were ended', async ({ database }) => {
    const account = await buildAccount(database, 'planner', [])
    await database.query(
      `insert into app.session (account_id, user_agent, token_hash, expires_at, revoked_at)
       select $1, name, sha256(name::bytea), now() + expires, now() + revoked
       from (values
         ('live', interval '1 hour', null::interval),
         ('ran out', interval '-29 days', null),
         ('ran out long ago', interval '-31 days', null),
         ('ended', interval '1 hour', interval '-29 days'),
         ('ended long ago', interval '1 hour', interval '-31 days')
       ) as s (name, expires, revoked)`,
      [account],
    )
    const pool = createPool(database.urlAs('app_worker'))
    const forget = () =>
      createScoped(pool, null)({ account: 'system', unit: null }, forgetEndedSessions)
    expect(await forget()).toBe(2)
    expect(await forget()).toBe(0)
    await pool.end()
    const left = await database.query<{ name: string }>(
      'select user_agent as name from app.session order by 1',
    )
    expect(left.map(({ name }) => name)).toEqual(['ended', 'live', 'ran out'])
  })

  it.for([
    ...everybodyElse.flatMap((role) => [[role, deleting] as const, [role, forgetting] as const]),
    ['app_worker', deleting] as const,
  ])('are not for %s to delete: %s', async ([role, statement], { database }) => {
    const client = new Client({ connectionString: database.urlAs(role) })
    await client.connect()
    await expect(client.query(statement)).rejects.toMatchObject({ code: '42501' })
    await client.end()
  })
})
