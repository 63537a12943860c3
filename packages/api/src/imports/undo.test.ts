import { forgetImportChanges, undoChanges } from '@nguon/db/imports/undo'
import { buildAccount } from '@nguon/testing/builders/account'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import type { PortalCaller } from '../testing/portal.ts'
import { registerRows } from '../testing/register-rows.ts'
import { giveUpUndo } from './end-undo.ts'
import {
  foundCommittee,
  openWorld,
  test as base,
  type ImportWorld,
} from './import-world.fixture.ts'
import { commitPlan, plantTwoMonths, undo } from './undo-world.fixture.ts'
import { undoBatch } from './undo-batch.ts'

const SLOW = 60_000
const { bytes, truth, today, changed } = await plantTwoMonths()
/** A committee with the workbook written, for what leaves it so. */
const it = base.extend<{ $file: { written: { world: ImportWorld; batchId: string } } }>({
  written: [
    async ({ database, portal, workerPool }, use) => {
      const world = await openWorld(database, portal, workerPool, 'wrt', today)
      await use({ world, batchId: await world.bring(Buffer.from(bytes)) })
    },
    { scope: 'file' },
  ],
})

describe('an import that is taken back', { timeout: SLOW }, () => {
  it('leaves every row of the register as it was, and gives no path again', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'all', today)
    const { imports } = portal.as(world.planner, world.root.id)
    const before = await registerRows(database)
    const batchId = await world.bring(Buffer.from(bytes))
    const paths = await pathsBelow(database, world)
    expect((await imports.undoPreview({ batchId })).extent).toMatchObject({
      units: truth.committee.units.length,
      cases: truth.candidates.length,
      changed: 0,
    })
    await undo(portal, world, batchId)
    expect(await registerRows(database)).toEqual(before)
    expect(await imports.get({ batchId })).toMatchObject({ status: 'undone', problems: [] })
    expect(await acts(database, batchId)).toContainEqual({
      action: 'import.undo',
      changes: expect.objectContaining({ cases: truth.candidates.length }),
    })

    await commitPlan(database, world, changed)
    const again = await pathsBelow(database, world)
    expect(again).toHaveLength(paths.length + 1)
    expect(again.filter((path) => paths.includes(path))).toEqual([])
  })

  it('gives back what it had changed, and goes after the import that built on it', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'chg', today)
    const { imports } = portal.as(world.planner, world.root.id)
    const empty = await registerRows(database)
    const first = await world.bring(Buffer.from(bytes))
    const before = await registerRows(database)
    const second = await commitPlan(database, world, changed)
    const after = await registerRows(database)
    const touched = Object.keys(after).filter((table) => after[table] !== before[table])
    expect(touched.toSorted()).toEqual([
      'app.case_mentor',
      'app.finding',
      'app.import_change',
      'app.member',
      'app.milestone',
      'app.person',
      'app.person_sensitive',
      'app.recruitment_case',
      'app.recruitment_event',
      'app.target',
      'app.unit',
      'app.unit_life',
      'app.unit_placement',
      'app.unit_version',
    ])

    const { obstacles } = await imports.undoPreview({ batchId: first })
    expect(obstacles.latest.map(({ label, action }) => [label, action])).toEqual([
      ['danh-sach-sua.xlsx', 'import.commit'],
    ])
    await expect(imports.undo({ batchId: first })).rejects.toThrow('import_edited_since')
    await undo(portal, world, second)
    expect(await registerRows(database)).toEqual(before)
    await undo(portal, world, first)
    expect(await registerRows(database)).toEqual(empty)
  })
})

describe('an undo', { timeout: SLOW }, () => {
  it('reaches no batch of another committee', async ({ database, portal, written }) => {
    const { world, batchId } = written
    const other = await foundCommittee(database, 'oth')
    const stranger = await buildAccount(database, 'stranger', [{ role: 'planner', unit: other }])
    const { imports } = portal.as(stranger, other.id)
    await expect(imports.undoPreview({ batchId })).rejects.toThrow('import_batch')
    await expect(imports.undo({ batchId })).rejects.toThrow('import_batch')
    const before = await registerRows(database)
    await database.query(`update app.import_batch set status = 'undoing' where id = $1`, [batchId])
    const scope = { account: stranger, unit: other.id }
    await undoBatch(world.worker, scope, batchId)
    const taken = await world.worker.scoped(scope, (trx) => undoChanges(trx, batchId, 100))
    expect(taken).toBe(0)
    expect(await registerRows(database)).toEqual(before)
    await database.query(`update app.import_batch set status = 'committed' where id = $1`, [
      batchId,
    ])
  })

  it('is asked for once by two clicks, and done only by whoever still may', async ({
    database,
    portal,
    written: { world, batchId },
  }) => {
    const { imports } = portal.as(world.planner, world.root.id)
    const become = (role: string) =>
      database.query('update app.role_grant set role = $2 where account_id = $1', [
        world.planner,
        role,
      ])
    await Promise.all([imports.undo({ batchId }), imports.undo({ batchId })])
    const asked = await acts(database, batchId)
    expect(asked.map(({ action }) => action)).toEqual(['import.request_undo'])

    const before = await registerRows(database)
    for (const role of ['unit_secretary', 'reader']) {
      await become(role)
      await undoBatch(world.worker, world.scope, batchId)
      await become('planner')
      expect(await imports.get({ batchId })).toMatchObject({
        status: 'committed',
        failure: { reason: 'import_undo_right_lost' },
      })
      await imports.undo({ batchId })
    }
    expect(await registerRows(database)).toMatchObject({
      ...before,
      'app.role_grant': expect.anything(),
    })
    await giveUpUndo(world.worker, world.scope, batchId)
    expect(await imports.get({ batchId })).toMatchObject({
      status: 'committed',
      failure: { reason: 'import_undo_given_up' },
    })
  })

  it('leaves all of it where something points to it that no log tells of', async ({
    database,
    portal,
    written: { world, batchId },
  }) => {
    await database.query(
      `insert into app.key_post (unit_id, path, title, held_by_member)
       select id, path, 'Trưởng thôn', true from app.unit where parent_id = $1 limit 1`,
      [world.root.id],
    )
    const before = await registerRows(database)
    await undo(portal, world, batchId)
    expect(await registerRows(database)).toEqual(before)
    expect(await portal.as(world.planner, world.root.id).imports.get({ batchId })).toMatchObject({
      status: 'committed',
      failure: { reason: 'import_leant_on' },
    })
    await database.query('delete from app.key_post')
  })

  it('leaves what somebody has worked with, be it after the click, and names it', async ({
    database,
    portal,
    written: { world, batchId },
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    await caller.candidates.get({ caseId: (await firstCase(caller)).caseId })
    await caller.imports.undo({ batchId })
    const name = await recordWithdrawal(caller)
    const before = await registerRows(database)
    await undoBatch(world.worker, world.scope, batchId)
    expect(await registerRows(database)).toEqual(before)
    expect(await caller.imports.get({ batchId })).toMatchObject({
      status: 'committed',
      failure: { reason: 'import_edited_since', values: { count: 1 } },
    })
    await expect(caller.imports.undo({ batchId })).rejects.toThrow('import_edited_since')

    const [cell] = await database.query<{ id: string }>(
      `select id from app.unit where parent_id = $1 and kind like '%cell' limit 1`,
      [world.root.id],
    )
    const sourcedOn = today.toString()
    const basis = { basis: 'party_work' as const, givenOn: sourcedOn }
    await caller.candidates.create({ unitId: cell?.id ?? '', fullName: 'Ka Lan', sourcedOn, basis })
    const { obstacles } = await caller.imports.undoPreview({ batchId })
    expect(obstacles).toMatchObject({
      total: 2,
      latest: [
        { label: 'Ka Lan', action: 'candidate.create', accountName: expect.any(String) },
        { label: name, action: 'candidate.record_fact' },
      ],
    })
  })

  it('is over after its last day, and what was kept for it is forgotten', async ({
    database,
    portal,
    written: { world, batchId },
  }) => {
    const forget = () => world.worker.scoped({ account: 'system', unit: null }, forgetImportChanges)
    const kept = () =>
      database.query('select from app.import_change where batch_id = $1 limit 1', [batchId])
    await forget()
    expect(await kept()).toHaveLength(1)
    await database.query('update app.import_batch set undo_until = $2 where id = $1', [
      batchId,
      today.subtract({ days: 1 }).toString(),
    ])
    const { imports } = portal.as(world.planner, world.root.id)
    await expect(imports.undo({ batchId })).rejects.toThrow('import_undo_over')
    expect(await forget()).toBe(1)
    expect(await kept()).toEqual([])
  })

  it('is kept from portal and worker: what was changed is nobody’s to read', async ({
    portal,
    written: { world },
  }) => {
    const { worker, scope } = world
    for (const scoped of [portal.services.scoped, worker.scoped]) {
      const reading = scoped(scope, (trx) =>
        trx.selectFrom('import_change').select('kept').execute(),
      )
      await expect(reading).rejects.toMatchObject({ code: '42501' })
    }
  })
})

async function acts(database: TestDatabase, batchId: string) {
  return database.query<{ action: string; changes: Record<string, unknown> }>(
    `select action, changes from app.audit_event where subject_id = $1 and action like '%undo'`,
    [batchId],
  )
}

async function pathsBelow(database: TestDatabase, { root }: ImportWorld): Promise<string[]> {
  const rows = await database.query<{ path: string }>(
    'select path from app.unit where path > $1 and path < $2',
    [root.path, `${root.path}~`],
  )
  return rows.map(({ path }) => path)
}

async function firstCase({ candidates }: PortalCaller) {
  const [line] = (await candidates.list({})).rows
  if (line === undefined) throw new Error('no candidate was planted')
  return line
}

/** Records that one candidate withdrew; gives the name. */
async function recordWithdrawal(caller: PortalCaller): Promise<string> {
  const { caseId, fullName } = await firstCase(caller)
  const { lastSeq } = await caller.candidates.get({ caseId })
  const event = { kind: 'withdrawn', on: today.toString(), reason: 'other' } as const
  await caller.candidates.recordFact({ caseId, event, expectedSeq: lastSeq, reason: 'Xin rút' })
  return fullName
}
