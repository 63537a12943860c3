import { buildAccount } from '@nguon/testing/builders/account'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { describe, expect } from 'vitest'
import { giveUpBatch } from './batch-failure.ts'
import { checkBatch } from './check-batch.ts'
import { commitBatch } from './commit-batch.ts'
import { fingerprint } from './fingerprint.fixture.ts'
import { openWorld, test as it } from './import-world.fixture.ts'

const SLOW = 60_000
const { bytes, truth } = await plantWorkbook({
  seed: 4,
  units: 5,
  members: 20,
  candidates: 8,
  defects: ['impossible_birth'],
})
const workbook = Buffer.from(bytes)
const today = new Temporal.PlainDate(truth.committee.year, 4, 2)

describe('a batch that is not written', { timeout: SLOW }, () => {
  it('ends as failed, without its file, when whoever asked has lost the right meanwhile', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'lost', today)
    const { worker, scope, root } = world
    const own = Buffer.from('tệp của người mất quyền')
    const asked = portal.as(world.planner, root.id).imports
    const toCheck = await asked.start({ fileId: await world.upload(own) })
    const toGiveUp = await asked.start({ fileId: await world.upload(own) })
    const toCommit = { batchId: await world.check(workbook) }
    await asked.commit(toCommit)
    await database.query('update app.role_grant set revoked_at = now() where account_id = $1', [
      world.planner,
    ])
    const before = await fingerprint(database)
    await checkBatch(worker, scope, toCheck.batchId)
    await commitBatch(worker, scope, toCommit.batchId)
    await giveUpBatch(worker, scope, toGiveUp.batchId)
    expect(await fingerprint(database)).toEqual(before)
    const successor = await buildAccount(database, 'successor', [{ role: 'planner', unit: root }])
    for (const batch of [toCheck, toCommit, toGiveUp]) {
      expect(await portal.as(successor, root.id).imports.get(batch)).toMatchObject({
        status: 'failed',
        failure: { reason: 'import_right_lost' },
      })
    }
    const [files] = await database.query<{ kept: number }>(
      'select count(*)::int as kept from app.stored_file where path = $1 and deleted_at is null',
      [root.path],
    )
    expect(files?.kept).toBe(0)
  })

  it('ends as failed, without its file, when the right goes while it is checked', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'gone', today)
    const { worker, scope, root, planner } = world
    const asked = portal.as(planner, root.id).imports
    const { batchId } = await asked.start({ fileId: await world.upload(workbook) })
    const before = await fingerprint(database)
    const files = {
      ...worker.files,
      get: async (stored: Parameters<typeof worker.files.get>[0]) => {
        await database.query('update app.role_grant set revoked_at = now() where account_id = $1', [
          planner,
        ])
        return worker.files.get(stored)
      },
    }
    await checkBatch({ ...worker, files }, scope, batchId)
    expect(await fingerprint(database)).toEqual(before)
    expect(
      await database.query(
        `select b.status, b.failure, f.deleted_at is not null as gone
         from app.import_batch b join app.stored_file f on f.id = b.file_id where b.id = $1`,
        [batchId],
      ),
    ).toEqual([{ status: 'failed', failure: { reason: 'import_right_lost' }, gone: true }])
  })

  it('stops a check that is cancelled, and its file goes', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'stop', today)
    const caller = portal.as(world.planner, world.root.id)
    const fileId = await world.upload(workbook)
    const { batchId } = await caller.imports.start({ fileId })
    const before = await fingerprint(database)
    // The file is read before anything is compared: that is when the planner changes his mind.
    const files = {
      ...world.worker.files,
      get: async (stored: Parameters<typeof world.worker.files.get>[0]) => {
        const content = await world.worker.files.get(stored)
        await caller.imports.cancel({ batchId })
        return content
      },
    }
    await checkBatch({ ...world.worker, files }, world.scope, batchId)
    const batch = await caller.imports.get({ batchId })
    expect([batch.status, batch.summary]).toEqual(['cancelled', null])
    expect(await fingerprint(database)).toEqual(before)
    const [file] = await database.query<{ gone: boolean }>(
      'select deleted_at is not null as gone from app.stored_file where id = $1',
      [fileId],
    )
    expect(file?.gone).toBe(true)
    await expect(caller.imports.commit({ batchId })).rejects.toThrow('import_not_checked')
    await caller.imports.cancel({ batchId })
  })

  it('keeps nothing of what a dropped list said of persons', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'drop', today)
    const caller = portal.as(world.planner, world.root.id)
    const batchId = await world.check(workbook)
    expect((await caller.imports.get({ batchId })).problems).toHaveLength(1)
    await caller.imports.cancel({ batchId })
    expect((await caller.imports.get({ batchId })).problems).toEqual([])
  })

  it('ends what nobody decided on for two weeks, with its file', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'old', today)
    const caller = portal.as(world.planner, world.root.id)
    const forgotten = await world.check(Buffer.from('không phải bảng tính, tệp riêng'))
    const undecided = await world.check(workbook)
    expect((await caller.imports.get({ batchId: undecided })).problems).toHaveLength(1)
    const orphan = await world.upload(Buffer.from('tải lên rồi bỏ'))
    await database.query(
      `update app.import_batch set created_at = now() - interval '15 days' where id = $1`,
      [undecided],
    )
    await database.query(
      `update app.stored_file set stored_at = now() - interval '2 days' where id = $1`,
      [orphan],
    )
    await caller.imports.start({ fileId: await world.upload(Buffer.from('tệp mới')) })
    const ended = await caller.imports.get({ batchId: undecided })
    expect([ended.status, ended.problems]).toEqual(['cancelled', []])
    expect((await caller.imports.get({ batchId: forgotten })).status).toBe('failed')
    const files = await database.query<{ kept: number }>(
      `select count(*)::int as kept from app.stored_file where path = $1 and deleted_at is null`,
      [world.root.path],
    )
    expect(files).toEqual([{ kept: 1 }])
  })

  it('waits all the same when only the day of its list of candidates is new', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'day', today)
    const caller = portal.as(world.planner, world.root.id)
    const lastLists = () =>
      database.query<{ day: string }>(
        `select distinct sources_on::text as day from app.unit where path like $1 || '%'`,
        [world.root.path],
      )
    await world.bring(workbook)
    const listed = await lastLists()
    const aged = await database.query(
      `update app.unit set sources_on = sources_on - 30 where path like $1 || '%' returning id`,
      [world.root.path],
    )
    const batchId = await world.check(workbook)
    const { status, summary } = await caller.imports.get({ batchId })
    expect([status, summary?.beside]).toEqual(['checked', aged.length])
    expect(summary?.sheets.every(({ added, changed }) => added + changed === 0)).toBe(true)
    await world.commit(batchId)
    expect(await lastLists()).toEqual(listed)
    const again = await world.check(workbook)
    expect((await caller.imports.get({ batchId: again })).status).toBe('nothing_new')
  })
})
