import { buildAccount } from '@nguon/testing/builders/account'
import { encryptedWorkbook, zipBomb } from '@nguon/testing/workbooks/hostile-workbooks'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { describe, expect } from 'vitest'
import { fingerprint } from './fingerprint.fixture.ts'
import { foundCommittee, openWorld, test as it } from './import-world.fixture.ts'

const SLOW = 60_000
const { bytes } = await plantWorkbook({
  seed: 6,
  units: 4,
  members: 20,
  candidates: 8,
  defects: ['unknown_ethnic_group'],
})
const workbook = Buffer.from(bytes)
const bomb = Buffer.from(await zipBomb())

/** What is no readable workbook, and the reason it is refused for. */
const refused: readonly (readonly [string, Buffer, string])[] = [
  ['a text file', Buffer.from('Họ và tên;Năm sinh\nKa Lan;1990\n'), 'not_a_workbook'],
  ['a workbook of old Excel', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'old_excel_format'],
  ['a file of 100 MB', Buffer.alloc(100 * 1024 * 1024, 'PK'), 'workbook_too_large'],
  ['a workbook that was cut off', workbook.subarray(0, workbook.length / 2), 'damaged_workbook'],
  ['a workbook with a password', Buffer.from(await encryptedWorkbook()), 'encrypted_workbook'],
  ['a zip bomb', bomb, 'workbook_too_complex'],
]

describe('what an import refuses', { timeout: SLOW }, () => {
  it.for(refused)(
    'fails %s with its reason and leaves nothing behind',
    async ([what, content, reason], { database, portal, workerPool }) => {
      const segment = `r${refused.findIndex(([name]) => name === what)}`
      const world = await openWorld(database, portal, workerPool, segment)
      const before = await fingerprint(database)
      const batchId = await world.check(content)
      const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
      expect([batch.status, batch.failure?.reason]).toEqual(['failed', reason])
      expect(await fingerprint(database)).toEqual(before)
      const [file] = await database.query<{ sha256: Buffer; key_id: string; gone: boolean }>(
        `select f.sha256, f.key_id, f.deleted_at is not null as gone
         from app.stored_file f join app.import_batch b on b.file_id = f.id where b.id = $1`,
        [batchId],
      )
      if (file === undefined) throw new Error('the file was not recorded')
      expect(file.gone).toBe(true)
      await expect(
        portal.services.files.get({ sha256: file.sha256, keyId: file.key_id }),
      ).rejects.toMatchObject({ code: 'ENOENT' })
    },
  )

  it('is sent a bomb that is small enough to be taken in', () => {
    expect(bomb.length).toBeLessThan(1024 * 1024)
  })

  it('shows a batch to nobody outside its committee', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'own')
    const batchId = await world.check(workbook)
    const other = await foundCommittee(database, 'oth')
    const stranger = await buildAccount(database, 'stranger', [{ role: 'planner', unit: other }])
    const { imports } = portal.as(stranger, other.id)
    expect(await imports.list()).toEqual([])
    await expect(imports.get({ batchId })).rejects.toThrow('import_batch')
    await expect(imports.commit({ batchId })).rejects.toThrow('import_batch')
    await expect(imports.cancel({ batchId })).rejects.toThrow('import_batch')
    const foreign = portal.as(stranger, world.root.id).imports
    await expect(foreign.get({ batchId })).rejects.toThrow('unit')
    const [file] = await database.query<{ file_id: string }>(
      'select file_id from app.import_batch where id = $1',
      [batchId],
    )
    await expect(imports.start({ fileId: file?.file_id ?? '' })).rejects.toThrow('file')
    expect((await portal.as(world.planner, world.root.id).imports.get({ batchId })).status).toBe(
      'checked',
    )
  })

  it('lets those who see persons read a batch, and only planners write one', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'rol')
    const batchId = await world.check(workbook)
    const reads = { leader: true, data_protection_officer: true, unit_secretary: true }
    const refuses = ['reader', 'editor', 'publisher', 'auditor']
    for (const role of [...Object.keys(reads), ...refuses]) {
      const account = await buildAccount(database, `role-${role}`, [{ role, unit: world.root }])
      const { imports } = portal.as(account, world.root.id)
      if (refuses.includes(role)) {
        await expect(imports.get({ batchId })).rejects.toThrow('role_required')
      } else {
        expect((await imports.get({ batchId })).id).toBe(batchId)
      }
      await expect(imports.commit({ batchId })).rejects.toThrow('role_required')
      await expect(imports.cancel({ batchId })).rejects.toThrow('role_required')
    }
    const admin = await buildAccount(database, 'the-admin', [{ role: 'system_admin', unit: null }])
    await expect(portal.as(admin, world.root.id).imports.commit({ batchId })).rejects.toThrow(
      'import_batch',
    )
  })

  it('hides sensitive values from who may not see them, and keeps them encrypted', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'sec')
    const batchId = await world.check(workbook)
    const found = async (account: string) => {
      const { problems } = await portal.as(account, world.root.id).imports.get({ batchId })
      return problems.find(({ kind }) => kind === 'unknown_ethnic_group')
    }
    const planned = await found(world.planner)
    expect(planned).toMatchObject({ hidden: false })
    expect(planned?.value).toMatch(/zz$/)
    const leader = await buildAccount(database, 'a-leader', [{ role: 'leader', unit: world.root }])
    expect(await found(leader)).toMatchObject({ hidden: true, value: '' })
    const [stored] = await database.query<{ problems: string }>(
      'select problems::text from app.import_batch where id = $1',
      [batchId],
    )
    expect(stored?.problems).not.toContain(planned?.value)
  })

  it('takes no key that it does not know', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'key')
    const caller = portal.as(world.planner, world.root.id)
    const extra: { batchId: string } = JSON.parse(
      `{"batchId":"${world.root.id}","status":"committed","__proto__":{"unitId":"x"}}`,
    )
    await expect(caller.imports.commit(extra)).rejects.toThrow(/unrecognized/i)
  })
})
