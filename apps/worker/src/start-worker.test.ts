import { tmpdir } from 'node:os'
import { createPool } from '@nguon/db/client/pool'
import { enqueue } from '@nguon/db/queue/enqueue'
import { createScoped } from '@nguon/db/session/scoped'
import { createLogger } from '@nguon/process/logger'
import { createMetrics } from '@nguon/process/metrics'
import { pathTo, startCollector } from '@nguon/process/testing/otlp-collector'
import { inTrace } from '@nguon/process/tracing/span'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as base } from '@nguon/testing/database'
import { afterEach, describe, expect, vi } from 'vitest'
import { z } from 'zod'
import { addWorkerGauges, createJobCounter } from './metrics.ts'
import { startWorker, type RunningWorker } from './start-worker.ts'
import { defineTask, type Task } from './tasks/task.ts'

const running: RunningWorker[] = []
afterEach(async () => {
  for (const worker of running.splice(0)) await worker.stop()
})

async function start(
  databaseUrl: string,
  tasks: Task[],
  lines: string[] = [],
  fixedToday: Temporal.PlainDate | null = null,
  registry = createMetrics('worker'),
): Promise<RunningWorker> {
  const log = createLogger('worker', 'trace', { write: (line) => void lines.push(line) })
  const worker = await startWorker({
    databaseUrl,
    fixedToday,
    log,
    tasks,
    crontab: '',
    observe: createJobCounter(registry),
  })
  addWorkerGauges(registry, worker, tmpdir())
  running.push(worker)
  return worker
}

/** What a job needs: an account of the portal, at work in a unit. */
type Office = { scope: { account: string; unit: string }; handOver: HandOver }
type HandOver = (task: string, input: unknown) => Promise<void>

const it = base.extend<{ $file: { office: Office } }>({
  office: [
    async ({ database }, use) => {
      const { root } = await buildCommittee(database, 'w')
      const account = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
      const scope = { account, unit: root.id }
      const pool = createPool(database.urlAs('app_portal'), { max: 2 })
      const scoped = createScoped(pool)
      await use({
        scope,
        handOver: (task, input) => scoped(scope, (trx) => enqueue(trx, task, { scope, input })),
      })
      await pool.end()
    },
    { scope: 'file' },
  ],
})

const ending = (name: string, giveUp: () => Promise<void>): Task =>
  defineTask({ name, input: z.strictObject({}), run: () => Promise.resolve(), giveUp })

describe('the worker', () => {
  it('runs what the portal enqueues, in the scope that the payload names', async ({
    database,
    office,
  }) => {
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
    await office.handOver('greet', { name: 'Ya Tiong' })
    await vi.waitFor(
      () => expect(seen).toEqual([{ name: 'Ya Tiong', who: office.scope.account, role: 'none' }]),
      5_000,
    )
  })

  it('refuses a payload that its schema does not know, and says so without quoting it', async ({
    database,
    office,
  }) => {
    const lines: string[] = []
    const strict = defineTask({
      name: 'strict',
      input: z.strictObject({ count: z.int() }),
      run: () => Promise.reject(new Error('must not run')),
    })
    await start(database.urlAs('app_worker'), [strict], lines)
    await office.handOver('strict', { count: 'Lò Văn Nguồn' })
    await vi.waitFor(() => expect(lines.join('')).toContain('job failed'), 5_000)
    expect(lines.join('')).not.toContain('Nguồn')
    expect(lines.join('')).not.toContain('must not run')
  })

  it('keeps personal data of a failed statement out of its log and its queue', async ({
    database,
    office,
  }) => {
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
    await office.handOver('failing', {})
    await vi.waitFor(() => expect(lines.join('')).toContain('23505'), 5_000)
    expect(lines.join('')).not.toContain('001099012345')
    const kept = `select last_error from graphile_worker.jobs
      where task_identifier = 'failing' and last_error is not null`
    await vi.waitFor(async () => expect(await database.query(kept)).toHaveLength(1), 5_000)
    expect(await database.query(kept)).toEqual([{ last_error: 'the log says why' }])
  })

  it('gives its jobs the fixed day of a demo', async ({ database, office }) => {
    const days: string[] = []
    const dated = defineTask({
      name: 'dated',
      input: z.strictObject({}),
      run: ({ scoped }) => scoped(async (_trx, { today }) => void days.push(today.toString())),
    })
    const day = Temporal.PlainDate.from('2026-04-01')
    await start(database.urlAs('app_worker'), [dated], [], day)
    await office.handOver('dated', {})
    await vi.waitFor(() => expect(days).toEqual(['2026-04-01']), 5_000)
  })

  it('goes on with the trace that handed a job over', async ({ database, office }) => {
    const collector = await startCollector()
    const log = createLogger('worker', 'silent')
    const stop = await startTracing('nguon-worker', collector.endpoint, log)
    const done: string[] = []
    const followed = defineTask({
      name: 'followed',
      input: z.strictObject({ name: z.string() }),
      run: async ({ input, scoped }) => {
        await scoped(async () => {})
        done.push(input.name)
      },
    })
    await start(database.urlAs('app_worker'), [followed])
    await inTrace({ name: 'request' }, () => office.handOver('followed', { name: 'Ya Tiong' }))
    await vi.waitFor(() => expect(done).toEqual(['Ya Tiong']), 5_000)
    await running.pop()?.stop()
    await stop()
    collector.close()
    const { spans, text } = collector
    const job = 'request > transaction > followed'
    expect(spans.map((span) => pathTo(spans, span).join(' > '))).toEqual(
      expect.arrayContaining(['request', job, `${job} > transaction`]),
    )
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1)
    expect(text()).not.toContain('Tiong')
  })

  it('gives a poisoned job up after five attempts, keeps it in sight and runs the others', async ({
    database,
    office,
  }) => {
    const attempts: number[] = []
    const done: string[] = []
    const poisoned = defineTask({
      name: 'poisoned',
      input: z.strictObject({}),
      run: () => {
        attempts.push(attempts.length + 1)
        return Promise.reject(new Error('never works'))
      },
    })
    const healthy = defineTask({
      name: 'healthy',
      input: z.strictObject({}),
      run: async () => void done.push('healthy'),
    })
    const lines: string[] = []
    const registry = createMetrics('worker')
    const url = database.urlAs('app_worker')
    const worker = await start(url, [poisoned, healthy], lines, null, registry)
    const before = await worker.countJobs()
    await office.handOver('poisoned', {})
    for (const attempt of [1, 2, 3, 4, 5]) {
      await vi.waitFor(async () => {
        // The pause before the next attempt would grow to a minute.
        await database.query(
          `update graphile_worker._private_jobs set run_at = now()
           where locked_at is null and attempts = $1 and attempts < max_attempts`,
          [attempt - 1],
        )
        await database.query(`select pg_notify('jobs:insert', '{"count":1}')`)
        expect(attempts).toHaveLength(attempt)
      }, 10_000)
    }
    await vi.waitFor(() => expect(lines.join('')).toContain('job given up'), 5_000)
    await office.handOver('healthy', {})
    await vi.waitFor(() => expect(done).toEqual(['healthy']), 5_000)
    expect(await worker.countJobs()).toMatchObject({ givenUp: before.givenUp + 1 })
    const shown = await registry.metrics()
    for (const line of [
      /^worker_job_runs_total\{task="poisoned",outcome="failed",process="worker"\} 5$/m,
      /^worker_job_runs_total\{task="poisoned",outcome="given_up",process="worker"\} 1$/m,
      /^worker_job_runs_total\{task="healthy",outcome="done",process="worker"\} 1$/m,
      /^worker_jobs_given_up\{process="worker"\} [1-9]/m,
      /^worker_audit_unsealed_rows\{process="worker"\} \d/m,
      /^worker_data_free_bytes\{process="worker"\} [1-9]/m,
    ])
      expect(shown).toMatch(line)
    expect(attempts).toHaveLength(5)
  }, 60_000)

  it('ends what was given up although another job cannot be ended, which it says', async ({
    database,
    office,
  }) => {
    const lines: string[] = []
    const ended: string[] = []
    const stuck = ending('stuck', () => Promise.reject(new Error('cannot be ended')))
    const free = ending('free', async () => void ended.push('free'))
    for (const { name } of [stuck, free]) await office.handOver(name, {})
    await database.query('update graphile_worker._private_jobs set attempts = max_attempts')
    await start(database.urlAs('app_worker'), [stuck, free], lines)
    await vi.waitFor(() => expect(ended).toEqual(['free']), 5_000)
    expect(lines.join('')).toMatch(/"job":"\d+","task":"stuck",.*a job could not be given up/)
  })
})
