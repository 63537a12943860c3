import { createPool } from '@nguon/db/client/pool'
import { createScoped, type Scoped } from '@nguon/db/session/scoped'
import type { ImportPlan } from '@nguon/domain/imports/plan'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildUnit, type BuiltUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { test as base, testToday, type Portal } from '../testing/portal.ts'
import { uploadWorkbook } from '../testing/upload.ts'
import { checkBatch } from './check-batch.ts'
import { commitBatch } from './commit-batch.ts'
import type { ImportContext } from './import-context.ts'
import type { ImportServices } from './import-services.ts'
import { writePlan } from './write-plan.ts'

type Pool = ReturnType<typeof createPool>

/** A committee without anything in it yet, its planner, and a worker that runs when it is told to. */
export type ImportWorld = {
  root: BuiltUnit
  planner: string
  today: Temporal.PlainDate
  worker: ImportServices
  scope: { account: string; unit: string }
  /** Stores a file as the portal does. */
  upload: (bytes: Buffer, name?: string) => Promise<string>
  /** Uploads and checks. */
  check: (bytes: Buffer) => Promise<string>
  /** Has a checked batch written. */
  commit: (batchId: string) => Promise<void>
  /** Uploads, checks, and has it written. */
  bring: (bytes: Buffer) => Promise<string>
}

export async function foundCommittee(
  database: TestDatabase,
  segment: string,
  name = `Đảng bộ xã ${segment}`,
): Promise<BuiltUnit> {
  const root = await buildUnit(database, {
    parent: null,
    segment,
    kind: 'party_committee',
    name,
    from: '2020-01-01',
  })
  await database.query(
    `insert into app.committee (root_unit_id, path, name, established_on) values ($1, $2, $3, '2020-01-01')`,
    [root.id, root.path, name],
  )
  return root
}

export async function openWorld(
  database: TestDatabase,
  portal: Portal,
  workerPool: Pool,
  segment: string,
  today = testToday,
): Promise<ImportWorld> {
  const root = await foundCommittee(database, segment)
  const planner = await buildAccount(database, `planner-${segment}`, [
    { role: 'planner', unit: root },
  ])
  const scoped: Scoped = createScoped(workerPool, today)
  const { vault, files } = portal.services
  const worker = { scoped, vault, files }
  const scope = { account: planner, unit: root.id }

  async function upload(bytes: Buffer, name = 'danh-sach.xlsx'): Promise<string> {
    return uploadWorkbook(portal.services, { account: planner, unit: root }, bytes, name)
  }
  async function check(bytes: Buffer): Promise<string> {
    const fileId = await upload(bytes)
    const { batchId } = await portal.as(planner, root.id).imports.start({ fileId })
    await checkBatch(worker, scope, batchId)
    return batchId
  }
  async function commit(batchId: string): Promise<void> {
    await portal.as(planner, root.id).imports.commit({ batchId })
    await commitBatch(worker, scope, batchId)
  }
  async function bring(bytes: Buffer): Promise<string> {
    const batchId = await check(bytes)
    await commit(batchId)
    return batchId
  }
  return { root, planner, today, worker, scope, upload, check, commit, bring }
}

/** Writes a plan as a commit does, and counts what became of the rows of its sheets. */
export async function write({ worker, scope, root, today }: ImportWorld, plan: ImportPlan) {
  const context: ImportContext = {
    batchId: crypto.randomUUID(),
    account: scope.account,
    today,
    unit: root,
    vault: worker.vault,
    onSheet: () => Promise.resolve(),
  }
  return worker.scoped(scope, async (trx) => {
    const { tally } = await writePlan(trx, plan, context)
    const sum = { added: 0, changed: 0, unchanged: 0 }
    for (const { sheet } of plan.sheets) {
      const counts = tally.of(sheet)
      sum.added += counts.added
      sum.changed += counts.changed
      sum.unchanged += counts.unchanged
    }
    return sum
  })
}

/** `it` with a pool of the worker's role beside the portal. */
export const test = base.extend<{ $file: { workerPool: Pool } }>({
  workerPool: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_worker'), { max: 4 })
      await use(pool)
      await pool.end()
    },
    { scope: 'file' },
  ],
})
