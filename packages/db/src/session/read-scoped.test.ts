import { sql } from 'kysely'
import { describe, expect, vi } from 'vitest'
import { isDatabaseGone } from './faults.ts'
import { test as it } from './line.fixture.ts'
import { openSession } from './session.fixture.ts'

const nobody = { account: null, unit: null }
const names = sql<{ name: string }>`select full_name as name from person`

describe('a reading', () => {
  it('costs one packet, in which it is begun, entered and ended', async ({ line }) => {
    await line.readScoped(nobody, names)
    line.sent.length = 0
    await line.readScoped(nobody, names)
    expect(line.sent).toHaveLength(1)
    expect(line.sent[0]).toMatch(/begin\0[^]*commit\0/)
  })

  it('sees what its session covers, and says whose it is', async ({ database, line }) => {
    const { planner, scope } = await openSession(database, '1')
    const { rows, session } = await line.readScoped(scope, names)
    expect(rows).toEqual([{ name: 'Ka Lan' }])
    expect(session).toMatchObject({ account: planner, standing: 'covered' })
    expect(
      (await line.readScoped({ ...scope, dataClass: 'accounts' }, names)).session,
    ).toMatchObject({ standing: 'inside' })
  })

  it('is refused when the session has ended, and leaves nothing to the next', async ({
    database,
    line,
  }) => {
    const { scope, change } = await openSession(database, '2')
    await line.readScoped(scope, names)
    await change('revoked_at = now()')
    await expect(line.readScoped(scope, names)).rejects.toMatchObject({ kind: 'unauthenticated' })
    expect((await line.readScoped(nobody, names)).rows).toEqual([])
  })

  it('shows nothing of a class to whoever must change the password first', async ({
    database,
    line,
  }) => {
    const { planner, scope } = await openSession(database, '3')
    await database.query('update app.account set must_change_password = true where id = $1', [
      planner,
    ])
    const { rows, session } = await line.readScoped(scope, names)
    expect(rows).toEqual([])
    expect(session).toMatchObject({ account: planner, mustChangePassword: true })
  })

  it('that fails tells its own fault, and leaves a connection that works', async ({ line }) => {
    await expect(line.readScoped(nobody, sql<object>`select 1 / 0`)).rejects.toMatchObject({
      code: '22012',
    })
    const { rows } = await line.readScoped(nobody, sql<{ one: number }>`select 1 as one`)
    expect(rows).toEqual([{ one: 1 }])
  })

  it('on a line that is cut says that the database is gone, and the next one runs', async ({
    line,
  }) => {
    await line.readScoped(nobody, names)
    line.cut()
    const cutOff = await line.readScoped(nobody, names).catch((e: unknown) => e)
    expect(isDatabaseGone(cutOff)).toBe(true)
    await line.readScoped(nobody, names)
  })

  it('whose scope cannot be entered says why, and keeps its statement from nobody', async ({
    line,
  }) => {
    const echoed = sql<{ said: string }>`select ${'here'}::text as said`
    for (const scope of [
      { account: 'nobody', unit: null },
      { account: null, unit: 'nowhere' },
    ]) {
      await expect(line.readScoped(scope, echoed)).rejects.toMatchObject({ code: '22P02' })
    }
    expect((await line.readScoped(nobody, echoed)).rows).toEqual([{ said: 'here' }])
  })

  it('whose server process ends under its statement says so, and the next one runs', async ({
    database,
    line,
  }) => {
    const asleep = line.readScoped(nobody, sql<object>`select pg_sleep(60)`)
    const end = `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and wait_event = 'PgSleep'`
    const [ended] = await Promise.allSettled([
      asleep,
      vi.waitFor(async () => expect(await database.query(end)).toHaveLength(1)),
    ])
    expect(ended.status === 'rejected' && isDatabaseGone(ended.reason)).toBe(true)
    await line.readScoped(nobody, names)
  })
})
