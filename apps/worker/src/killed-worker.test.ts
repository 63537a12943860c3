import { spawn, type ChildProcess } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import { createFolderStore } from '@nguon/api/files/file-store'
import { test as base, testToday, type PortalCaller } from '@nguon/api/testing/portal'
import { uploadSample } from '@nguon/api/testing/upload'
import { openVault } from '@nguon/api/vault/open-vault'
import { verifyAudit } from '@nguon/db/audit/verify-audit'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import expected from '@nguon/testing/samples/son-khe-2026.expected.json' with { type: 'json' }
import { describe, expect, vi } from 'vitest'

const MAIN = fileURLToPath(import.meta.resolve('./main.ts'))
const COMPILED = fileURLToPath(
  new URL('../../../node_modules/.cache/nguon/compiled', import.meta.url),
)
const patiently = { timeout: 60_000, interval: 100 }

type Office = {
  caller: PortalCaller
  fileId: string
  /** Where the uploaded file lies. */
  filesDir: string
  /** Starts the real process and waits until it takes jobs. */
  startWorker: () => Promise<ChildProcess>
}

let offices = 0

const it = base.extend<{ office: Office }>({
  office: async ({ database, portal }, use) => {
    const dataDir = await mkdtemp(join(tmpdir(), 'nguon-killed-'))
    const secrets = {
      databaseUrl: database.urlAs('app_worker'),
      dataKeys: { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } },
      hmacKey: randomBytes(32).toString('base64'),
    }
    const secretsFile = join(dataDir, 'secrets.json')
    await writeFile(secretsFile, JSON.stringify(secrets))
    const vault = openVault(secrets)
    const filesDir = join(dataDir, 'files')
    const files = createFolderStore(filesDir, vault)
    const services = { ...portal.services, vault, files }
    offices += 1
    const { root } = await buildCommittee(database, String(offices))
    const planner = await buildAccount(database, `planner-${offices}`, [
      { role: 'planner', unit: root },
    ])
    const fileId = await uploadSample(services, { account: planner, unit: root })
    const workers: ChildProcess[] = []
    const startWorker = async (): Promise<ChildProcess> => {
      const worker = spawn(process.execPath, [MAIN], {
        env: {
          DATA_DIR: dataDir,
          SECRETS_FILE: secretsFile,
          FIXED_TODAY: testToday.toString(),
          WORKER_PORT: '0',
          NODE_COMPILE_CACHE: COMPILED,
        },
        stdio: ['ignore', 'pipe', 'inherit'],
      })
      workers.push(worker)
      for await (const line of createInterface({ input: worker.stdout })) {
        if (line.includes('worker ready')) break
      }
      worker.stdout.resume()
      return worker
    }
    const caller = portal.as(planner, root.id, { services })
    await use({ caller, fileId, filesDir, startWorker })
    for (const worker of workers) await kill(worker)
    await rm(dataDir, { recursive: true })
  },
})

async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return
  worker.kill('SIGKILL')
  await once(worker, 'exit')
}

/** Makes every import wait at its last table, with all others written; gives what lets it go on. */
async function holdImports(database: TestDatabase): Promise<() => Promise<void>> {
  const pool = createPool(database.superuserUrl)
  const client = await pool.connect()
  await client.query('begin; lock table app.finding in share mode')
  return async () => {
    client.release(true)
    await pool.end()
  }
}

/** Waits until a worker stands at the held table, having written before; tells who has the job. */
async function heldJob(database: TestDatabase): Promise<{ worker: string; attempts: number }> {
  await vi.waitFor(async () => {
    const waiting = await database.query(
      `select from pg_locks join pg_stat_activity using (pid)
       where relation = 'app.finding'::regclass and not granted
         and usename = 'app_worker' and backend_xid is not null`,
    )
    expect(waiting).toHaveLength(1)
  }, patiently)
  const [job, ...others] = await database.query<{ worker: string; attempts: number }>(
    'select locked_by as worker, attempts from graphile_worker.jobs where locked_by is not null',
  )
  if (job === undefined || others.length > 0) throw new Error('one job was to be held')
  return job
}

const sum = (byYear: Record<string, number>): number =>
  Object.values(byYear).reduce((total, each) => total + each, 0)

const imported = {
  members: expected.rules.membersImported,
  cases: expected.candidates + sum(expected.admissionsByYear) + sum(expected.withdrawalsByYear),
}

const register = (database: TestDatabase) =>
  database.query<Record<string, number>>(
    `select (select count(*)::int from app.member) as members,
            (select count(*)::int from app.recruitment_case) as cases`,
  )

describe('an import whose worker is killed', { timeout: 240_000 }, () => {
  it('is resumed by the next worker or a living one, and written exactly once', async ({
    database,
    office: { caller, fileId, startWorker },
  }) => {
    const becomes = (batchId: string, status: string) =>
      vi.waitFor(
        async () => expect((await caller.imports.get({ batchId })).status).toBe(status),
        patiently,
      )
    const empty = await register(database)
    const first = await startWorker()
    let letGo = await holdImports(database)
    const { batchId } = await caller.imports.start({ fileId })
    const check = await heldJob(database)
    await kill(first)
    await letGo()

    const second = await startWorker()
    await becomes(batchId, 'checked')
    expect(await register(database)).toEqual(empty)
    letGo = await holdImports(database)
    await caller.imports.commit({ batchId })
    const commit = await heldJob(database)
    expect(commit).toEqual({ worker: expect.not.stringMatching(check.worker), attempts: 1 })

    await startWorker()
    expect(await heldJob(database)).toEqual(commit)
    await kill(second)
    expect(await register(database)).toEqual(empty)
    await letGo()
    await becomes(batchId, 'committed')
    expect(await register(database)).toEqual([imported])

    // The queue lets the job go a moment after it has committed.
    await vi.waitFor(
      async () => expect(await database.query('select from graphile_worker.jobs')).toEqual([]),
      patiently,
    )
    const audits = await database.query<{ action: string; times: number }>(
      `select action, count(*)::int as times from app.audit_event
       where action like 'import.%' group by action order by action`,
    )
    expect(audits).toEqual([
      { action: 'import.commit', times: 1 },
      { action: 'import.request_commit', times: 1 },
      { action: 'import.start', times: 1 },
    ])
    const pool = createPool(database.urlAs('app_worker'))
    const sealer = createScoped(pool)
    await vi.waitFor(async () => {
      expect(await sealer({ account: null, unit: null }, verifyAudit)).toMatchObject({
        ok: true,
        sealed: audits.length,
        unsealed: 0,
      })
    }, patiently)
    await pool.end()
  })
  it('ends as failed when the last attempt dies too, and its file is forgotten', async ({
    database,
    office: { caller, fileId, filesDir, startWorker },
  }) => {
    const first = await startWorker()
    let letGo = await holdImports(database)
    const { batchId } = await caller.imports.start({ fileId })
    await heldJob(database)
    await kill(first)
    await letGo()
    await database.query('update graphile_worker._private_jobs set attempts = 4')

    letGo = await holdImports(database)
    const last = await startWorker()
    expect(await heldJob(database)).toMatchObject({ attempts: 5 })
    expect((await caller.imports.get({ batchId })).status).toBe('checking')
    await kill(last)
    await letGo()

    await startWorker()
    await vi.waitFor(
      async () =>
        expect(await caller.imports.get({ batchId })).toMatchObject({
          status: 'failed',
          failure: { reason: 'import_given_up' },
        }),
      patiently,
    )
    const kept = async () =>
      (await readdir(filesDir, { recursive: true, withFileTypes: true })).filter((entry) =>
        entry.isFile(),
      )
    await vi.waitFor(async () => expect(await kept()).toEqual([]), patiently)
  })
})
