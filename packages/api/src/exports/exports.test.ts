import { buffer } from 'node:stream/consumers'
import { expireExports } from '@nguon/db/exports/export-steps'
import { buildAccount } from '@nguon/testing/builders/account'
import type { Scoped } from '@nguon/db/session/scoped'
import { openWorkbook } from '@nguon/workbooks/open'
import { describe, expect } from 'vitest'
import { test as it } from '../imports/import-world.fixture.ts'
import { exportedBy, openPlace } from './exports.fixture.ts'
import { openExport } from './open-export.ts'
import { writeExport } from './write-export.ts'

const textOf = (bytes: Buffer) => bytes.toString('utf8').split('\r\n')

describe('an export of candidates', () => {
  it('holds the rows of the list in its order, under the head of the unit', async ({
    database,
    portal,
    workerPool,
  }) => {
    const place = await openPlace(database, portal, workerPool, 'x1')
    const { bytes, name, rows } = await exportedBy(place, portal, { direction: 'desc' })
    expect([name, rows]).toEqual([`quan-chung-uu-tu_${today()}.xlsx`, 3])
    const [sheet] = (await openWorkbook(bytes)).sheets
    const texts = sheet?.rows.map(({ cells }) =>
      cells.map(({ value }) => (value.type === 'text' ? value.text : value.type)),
    )
    expect(texts?.slice(0, 4).map(([first]) => first)).toEqual([
      'ĐẢNG BỘ XÃ X1',
      '*',
      'DANH SÁCH QUẦN CHÚNG ƯU TÚ',
      '(Trích từ hệ thống Nguồn, tính đến ngày 01/04/2026)',
    ])
    expect(texts?.slice(5).map((cells) => cells[1])).toEqual([
      'Ya Tiong',
      'Ka Lan',
      '=HYPERLINK("x")',
    ])
  })

  it('is narrowed as the screen was, and says so', async ({ database, portal, workerPool }) => {
    const place = await openPlace(database, portal, workerPool, 'x2')
    const { bytes } = await exportedBy(place, portal, { unitId: place.cell.id }, 'csv')
    const lines = textOf(bytes)
    expect(lines[0]).toMatch(/^\uFEFFTT,Họ và tên,/u)
    expect(lines[1]).toContain(`1,"'=HYPERLINK(""x"")",,02/05/1999,`)
    expect(lines[2]).toContain('2,Ya Tiong,,02/05/1999,')
    const narrowed = await exportedBy(place, portal, { text: 'ka lan' })
    expect(JSON.stringify((await openWorkbook(narrowed.bytes)).sheets)).toContain('đã lọc')
    // The name that was searched for is forgotten with the work.
    const kept = await database.query('select filter from app.list_export where id = $1', [
      narrowed.exportId,
    ])
    expect(kept).toEqual([{ filter: null }])
  })

  it('is its asker’s alone, in the unit it is of, while the list is his to read', async ({
    database,
    portal,
    workerPool,
  }) => {
    const place = await openPlace(database, portal, workerPool, 'x3')
    const { planner, root, first, second } = place
    const { exportId } = await exportedBy(place, portal)
    const other = await buildAccount(database, 'other.x3', [{ role: 'planner', unit: root }])
    const neighbour = await openPlace(database, portal, workerPool, 'x4')
    for (const [account, unit] of [
      [other, root],
      [planner, first],
      [planner, second],
      [neighbour.planner, neighbour.root],
    ] as const) {
      const caller = portal.as(account, unit.id)
      await expect(caller.exports.get({ exportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      await expect(caller.exports.cancel({ exportId })).rejects.toMatchObject({ code: 'NOT_FOUND' })
      expect(await caller.exports.list()).toEqual([])
      const asked = openExport(await portal.contextOf(account, unit.id), exportId)
      await expect(asked).rejects.toMatchObject({ kind: 'not_found', reason: 'export' })
    }
    await database.query(`update app.role_grant set role = 'reader' where account_id = $1`, [
      planner,
    ])
    const late = openExport(await portal.contextOf(planner, root.id), exportId)
    await expect(late).rejects.toMatchObject({ kind: 'not_found', reason: 'export' })
    const logged = await database.query<{ action: string; changes: unknown }>(
      'select action, changes from app.audit_event where subject_id = $1 order by id',
      [exportId],
    )
    expect(logged).toEqual([
      { action: 'export.start', changes: { list: 'candidates', format: 'xlsx' } },
      { action: 'export.finish', changes: { list: 'candidates', rows: 3 } },
      { action: 'export.download', changes: { list: 'candidates', rows: 3 } },
    ])
  })

  it('that is stopped leaves no file, also when its job has begun', async ({
    database,
    portal,
    workerPool,
  }) => {
    const place = await openPlace(database, portal, workerPool, 'x5')
    const { exports } = portal.as(place.planner, place.root.id)
    const { exportId } = await exports.candidates({ format: 'xlsx', filter: {} })
    // Between the first page of the list and its file somebody presses "stop".
    let calls = 0
    const scoped: Scoped = async (scope, run) => {
      calls += 1
      if (calls === 3) await exports.cancel({ exportId })
      return place.worker.scoped(scope, run)
    }
    await writeExport({ ...place.worker, scoped }, place.scope, exportId)
    expect(await exports.get({ exportId })).toMatchObject({ status: 'cancelled' })
    const pieces = 'select from app.export_piece where export_id = $1'
    expect(await database.query(pieces, [exportId])).toEqual([])
    await writeExport(place.worker, place.scope, exportId)
    expect(await exports.get({ exportId })).toMatchObject({ status: 'cancelled' })
    await exports.cancel({ exportId })
  })

  it('that died in the middle is written again from its beginning', async ({
    database,
    portal,
    workerPool,
  }) => {
    const place = await openPlace(database, portal, workerPool, 'x6')
    const { exports } = portal.as(place.planner, place.root.id)
    const { exportId } = await exports.candidates({ format: 'csv', filter: {} })
    let calls = 0
    const scoped: Scoped = (scope, run) => {
      calls += 1
      if (calls === 4) return Promise.reject(Object.assign(new Error('busy'), { code: '40P01' }))
      return place.worker.scoped(scope, run)
    }
    const died = writeExport({ ...place.worker, scoped }, place.scope, exportId)
    await expect(died).rejects.toThrow('busy')
    expect(await exports.get({ exportId })).toMatchObject({ status: 'running' })
    await writeExport(place.worker, place.scope, exportId)
    const { bytes } = await openExport(
      await portal.contextOf(place.planner, place.root.id),
      exportId,
    )
    expect(textOf(await buffer(bytes))).toHaveLength(5)
  })

  it('is gone a week later, with what it was made of', async ({ database, portal, workerPool }) => {
    const place = await openPlace(database, portal, workerPool, 'x7')
    const { exportId } = await exportedBy(place, portal)
    const inUse = () =>
      database.query<{ used: boolean }>(
        `select app.content_in_use(p.sha256) as used from app.export_piece p where export_id = $1`,
        [exportId],
      )
    const night = () => place.worker.scoped({ account: 'system', unit: null }, expireExports)
    await night()
    expect(await inUse()).toEqual([{ used: true }])
    await database.query(`update app.list_export set expires_at = now() where id = $1`, [exportId])
    expect(await night()).toBe(1)
    expect(await inUse()).toEqual([])
    const caller = portal.as(place.planner, place.root.id)
    expect(await caller.exports.list()).toMatchObject([{ id: exportId, status: 'expired' }])
  })
})

const today = () => Temporal.Now.zonedDateTimeISO('Asia/Ho_Chi_Minh').toPlainDate().toString()
