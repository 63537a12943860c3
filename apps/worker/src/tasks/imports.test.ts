import { test as it } from '@nguon/api/testing/portal'
import { registerRows } from '@nguon/api/testing/register-rows'
import { uploadSample } from '@nguon/api/testing/upload'
import type { Scoped } from '@nguon/db/session/scoped'
import { createLogger } from '@nguon/process/logger'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { describe, expect, vi } from 'vitest'
import { startWorker } from '../start-worker.ts'
import { importTasks } from './imports.ts'

const SLOW = 120_000

/** A door to the database that finds it busy once the batch has been looked up. */
function busyAfterFirst(scoped: Scoped): Scoped {
  let calls = 0
  return (scope, run) => {
    calls += 1
    if (calls !== 2) return scoped(scope, run)
    return Promise.reject(Object.assign(new Error('busy'), { code: '40P01' }))
  }
}

describe('imports in the worker', () => {
  it('end as failed when their job is given up, and not before', async ({ database, portal }) => {
    const { root } = await buildCommittee(database, 'g')
    const planner = await buildAccount(database, 'giver', [{ role: 'planner', unit: root }])
    const caller = portal.as(planner, root.id)
    const { services } = portal
    const scope = { account: planner, unit: root.id }
    const fileId = await uploadSample(services, { account: planner, unit: root })
    const [batch] = await database.query<{ id: string }>(
      `insert into app.import_batch (unit_id, path, file_id, status, created_by, committed_by)
       values ($1, $2, $3, 'committing', $4, $4) returning id`,
      [root.id, root.path, fileId, planner],
    )
    const batchId = batch?.id ?? ''
    const commit = importTasks(services).find(({ name }) => name === 'import_commit')
    const payload = { scope, input: { batchId } }
    const attempt = commit?.run(payload, {
      scoped: busyAfterFirst(services.scoped),
      log: createLogger('worker', 'silent'),
      signal: new AbortController().signal,
    })
    await expect(attempt).rejects.toThrow('busy')
    expect((await caller.imports.get({ batchId })).status).toBe('committing')
    await commit?.giveUp?.(payload, services.scoped)
    expect(await caller.imports.get({ batchId })).toMatchObject({
      status: 'failed',
      failure: { reason: 'import_given_up' },
    })
  })

  it(
    'checks, writes and takes back what the portal hands over',
    { timeout: SLOW },
    async ({ database, portal }) => {
      const { root } = await buildCommittee(database, 'w')
      const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
      const caller = portal.as(planner, root.id)
      const { services } = portal
      const before = await registerRows(database)
      const lines: string[] = []
      const worker = await startWorker({
        databaseUrl: database.urlAs('app_worker'),
        fixedToday: Temporal.PlainDate.from('2026-04-01'),
        log: createLogger('worker', 'trace', { write: (line) => void lines.push(line) }),
        tasks: importTasks(services),
        crontab: '',
        observe: () => {},
      })
      try {
        const fileId = await uploadSample(services, { account: planner, unit: root })
        const { batchId } = await caller.imports.start({ fileId })
        const becomes = (status: string) =>
          vi.waitFor(
            async () => expect((await caller.imports.get({ batchId })).status).toBe(status),
            { timeout: 60_000, interval: 200 },
          )
        await becomes('checked')
        await Promise.all([caller.imports.commit({ batchId }), caller.imports.commit({ batchId })])
        await becomes('committed')
        const [audits] = await database.query<{ commits: number }>(
          `select count(*)::int as commits from app.audit_event where action = 'import.commit'`,
        )
        expect(audits?.commits).toBe(1)
        for (const personal of ['Nguyễn', '.xlsx']) expect(lines.join('')).not.toContain(personal)
        expect(
          await database.query(`select changes from app.audit_event where subject_id = $1`, [
            batchId,
          ]),
        ).toContainEqual({ changes: { file: fileId } })
        expect(await registerRows(database)).not.toEqual(before)
        await caller.imports.undo({ batchId })
        await becomes('undone')
        expect(await registerRows(database)).toEqual(before)
      } finally {
        await worker.stop()
      }
    },
  )
})
