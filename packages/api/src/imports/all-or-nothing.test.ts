import { isDatabaseGone } from '@nguon/db/session/faults'
import { openUnit } from '@nguon/db/units/open-unit'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { describe, expect, vi } from 'vitest'
import { commitBatch } from './commit-batch.ts'
import { fingerprint } from './fingerprint.fixture.ts'
import { openWorld, test as it } from './import-world.fixture.ts'

const SLOW = 60_000
const { bytes, truth } = await plantWorkbook({
  seed: 4,
  units: 5,
  members: 40,
  candidates: 20,
  defects: ['impossible_birth'],
})
const workbook = Buffer.from(bytes)
const today = new Temporal.PlainDate(truth.committee.year, 4, 2)

describe('an import is all or nothing', { timeout: SLOW }, () => {
  it('leaves nothing of a check but what it says', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'chk', today)
    const before = await fingerprint(database)
    const batchId = await world.check(workbook)
    expect(await fingerprint(database)).toEqual(before)
    const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    expect([batch.status, batch.problems.length]).toEqual(['checked', 1])
  })

  it('leaves nothing of a commit that fails at its last table', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'brk', today)
    const batchId = await world.check(workbook)
    await portal.as(world.planner, world.root.id).imports.commit({ batchId })
    await database.query(
      `create function app.break_import() returns trigger language plpgsql as $$
       begin raise exception 'injected' using errcode = 'data_corrupted'; end $$;
       create trigger break_import before insert on app.finding for each row execute function app.break_import()`,
    )
    const before = await fingerprint(database)
    try {
      await expect(commitBatch(world.worker, world.scope, batchId)).rejects.toThrow('injected')
    } finally {
      await database.query(
        'drop trigger break_import on app.finding; drop function app.break_import',
      )
    }
    expect(await fingerprint(database)).toEqual(before)
    const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    expect([batch.status, batch.failure]).toEqual(['failed', { reason: 'import_failed' }])
    expect(batch.problems).toEqual([])
    // The file went with the failure; the same job again does nothing.
    await commitBatch(world.worker, world.scope, batchId)
    expect(await fingerprint(database)).toEqual(before)
  })

  it('writes once after the connection was killed midway', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'kill', today)
    const batchId = await world.check(workbook)
    await portal.as(world.planner, world.root.id).imports.commit({ batchId })
    await database.query(
      `create function app.kill_import() returns trigger language plpgsql security definer as $$
       begin perform pg_terminate_backend(pg_backend_pid()); return new; end $$;
       create trigger kill_import before insert on app.target for each row execute function app.kill_import()`,
    )
    const before = await fingerprint(database)
    try {
      const cutOff = await commitBatch(world.worker, world.scope, batchId).catch((e: unknown) => e)
      expect(isDatabaseGone(cutOff)).toBe(true)
    } finally {
      await database.query('drop trigger kill_import on app.target; drop function app.kill_import')
    }
    expect(await fingerprint(database)).toEqual(before)
    const caller = portal.as(world.planner, world.root.id)
    expect((await caller.imports.get({ batchId })).status).toBe('committing')

    await commitBatch(world.worker, world.scope, batchId)
    await commitBatch(world.worker, world.scope, batchId)
    expect((await caller.imports.get({ batchId })).status).toBe('committed')
    const [members] = await database.query<{ members: number }>(
      `select count(*)::int as members from app.member where path like $1 || '%'`,
      [world.root.path],
    )
    expect(members?.members).toBe(truth.members.length)
  })

  it('has its file removed by the next run when the worker died before', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'rmv', today)
    const small = { seed: 5, units: 5, members: 10, candidates: 2, defects: [] }
    const own = Buffer.from((await plantWorkbook(small)).bytes)
    const batchId = await world.check(own)
    const caller = portal.as(world.planner, world.root.id)
    await caller.imports.commit({ batchId })
    const [file] = await database.query<{ sha256: Buffer; keyId: string }>(
      'select sha256, key_id as "keyId" from app.stored_file where path = $1',
      [world.root.path],
    )
    if (file === undefined) throw new Error('no file was stored')
    const files = { ...world.worker.files, remove: () => Promise.reject(new Error('died')) }
    await expect(commitBatch({ ...world.worker, files }, world.scope, batchId)).rejects.toThrow(
      'died',
    )
    expect((await caller.imports.get({ batchId })).status).toBe('committed')
    expect(await files.get(file)).toEqual(own)

    await commitBatch(world.worker, world.scope, batchId)
    await expect(files.get(file)).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('waits for a unit that the portal is opening, and gives the next path', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'opn', today)
    const batchId = await world.check(workbook)
    await portal.as(world.planner, world.root.id).imports.commit({ batchId })
    const isWaiting = async () => {
      const [row] = await database.query<{ waiting: boolean }>(
        `select exists (select from pg_stat_activity where datname = current_database()
           and usename like 'app_worker%' and wait_event_type = 'Lock') as waiting`,
      )
      expect(row?.waiting).toBe(true)
    }
    let written = Promise.resolve()
    const opened = await portal.services.scoped(world.scope, async (trx) => {
      const { root } = world
      const unit = { parentId: root.id, name: 'Chi bộ mới mở', kind: 'base_cell', from: today }
      const { path } = await openUnit(trx, unit)
      written = commitBatch(world.worker, world.scope, batchId)
      await vi.waitFor(isWaiting, { timeout: 30_000 })
      return path
    })
    await written
    const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    expect([batch.status, batch.failure]).toEqual(['committed', null])
    const [first, second] = await database.query<{ path: string }>(
      'select path from app.unit where parent_id = $1 order by path',
      [world.root.id],
    )
    expect([first?.path, second?.path.slice(-1)]).toEqual([opened, '2'])
  })

  it('commits once however often it is asked to', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'dbl', today)
    const batchId = await world.check(workbook)
    const caller = portal.as(world.planner, world.root.id)
    await Promise.all(Array.from({ length: 5 }, () => caller.imports.commit({ batchId })))
    await Promise.all([
      commitBatch(world.worker, world.scope, batchId),
      commitBatch(world.worker, world.scope, batchId),
    ])
    await caller.imports.commit({ batchId })
    const audits = await database.query<{ action: string; times: number }>(
      `select action, count(*)::int as times from app.audit_event
       where subject_id = $1 and action like 'import.%' group by action order by action`,
      [batchId],
    )
    expect(audits).toEqual([
      { action: 'import.commit', times: 1 },
      { action: 'import.request_commit', times: 1 },
      { action: 'import.start', times: 1 },
    ])
    const [members] = await database.query<{ members: number }>(
      `select count(*)::int as members from app.member where path like $1 || '%'`,
      [world.root.path],
    )
    expect(members?.members).toBe(truth.members.length)
  })

  it('opens one batch for one file', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'one', today)
    const caller = portal.as(world.planner, world.root.id)
    const fileId = await world.upload(workbook)
    const started = await Promise.all(
      Array.from({ length: 4 }, () => caller.imports.start({ fileId })),
    )
    expect(new Set(started.map(({ batchId }) => batchId)).size).toBe(1)
    expect(await caller.imports.list()).toHaveLength(1)
  })
})
