import { createLogger } from '@nguon/process/logger'
import { test as it } from '@nguon/testing/database'
import { Client } from 'pg'
import { afterEach, describe, expect, vi } from 'vitest'
import { z } from 'zod'
import { startWorker, type RunningWorker } from './start-worker.ts'
import { defineTask, type Task } from './tasks/task.ts'

const running: RunningWorker[] = []
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop()
})

async function start(databaseUrl: string, tasks: Task[], lines: string[] = []): Promise<void> {
  const log = createLogger('worker', 'trace', { write: (line) => void lines.push(line) })
  running.push(await startWorker({ databaseUrl, fixedToday: null, log, tasks, crontab: '' }))
}

async function enqueue(portalUrl: string, task: string, payload: unknown): Promise<void> {
  const client = new Client({ connectionString: portalUrl })
  await client.connect()
  await client.query('select app.enqueue($1, $2)', [task, JSON.stringify(payload)])
  await client.end()
}

const account = '01890a5d-ac96-774b-bcce-b302099a8057'
const inNoUnit = { account, unit: null }

describe('the worker', () => {
  it('runs what the portal enqueues, in the scope that the payload names', async ({ database }) => {
    const seen: unknown[] = []
    const greet = defineTask({
      name: 'greet',
      input: z.strictObject({ name: z.string() }),
      run: async ({ input, scoped }) => {
        const { who, role } = await scoped(async (trx) => {
          const row = await trx
            .selectNoFrom((eb) => [
              eb.fn<string>('current_setting', [eb.val('app.user')]).as('who'),
              eb.fn<string>('current_setting', [eb.val('role')]).as('role'),
            ])
            .executeTakeFirstOrThrow()
          return row
        })
        seen.push({ ...input, who, role })
      },
    })
    await start(database.urlAs('app_worker'), [greet])
    await enqueue(database.urlAs('app_portal'), 'greet', {
      scope: inNoUnit,
      input: { name: 'Ya Tiong' },
    })
    await vi.waitFor(
      () => expect(seen).toEqual([{ name: 'Ya Tiong', who: account, role: 'none' }]),
      5_000,
    )
  })

  it('refuses a payload that its schema does not know, and says so without quoting it', async ({
    database,
  }) => {
    const lines: string[] = []
    const strict = defineTask({
      name: 'strict',
      input: z.strictObject({ count: z.int() }),
      run: () => Promise.reject(new Error('must not run')),
    })
    await start(database.urlAs('app_worker'), [strict], lines)
    await enqueue(database.urlAs('app_portal'), 'strict', {
      scope: inNoUnit,
      input: { count: 'Lò Văn Nguồn' },
    })
    await vi.waitFor(() => expect(lines.join('')).toContain('job failed'), 5_000)
    expect(lines.join('')).not.toContain('Nguồn')
    expect(lines.join('')).not.toContain('must not run')
  })

  it('keeps personal data of a failed statement out of its log', async ({ database }) => {
    const lines: string[] = []
    const failing = defineTask({
      name: 'failing',
      input: z.strictObject({}),
      run: async () => {
        const error = new Error('duplicate key: (identity_number)=(001099012345)')
        throw Object.assign(error, { severity: 'ERROR', code: '23505' })
      },
    })
    await start(database.urlAs('app_worker'), [failing], lines)
    await enqueue(database.urlAs('app_portal'), 'failing', { scope: inNoUnit, input: {} })
    await vi.waitFor(() => expect(lines.join('')).toContain('23505'), 5_000)
    expect(lines.join('')).not.toContain('001099012345')
  })
})
