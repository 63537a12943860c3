import { buffer } from 'node:stream/consumers'
import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect } from 'vitest'
import { test as it } from '../imports/import-world.fixture.ts'
import { openPlace } from './exports.fixture.ts'
import { openExport } from './open-export.ts'
import { writeExport } from './write-export.ts'

describe('the other lists', () => {
  it('are written as their screens show them, each for whoever may read it', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { root, worker } = await openPlace(database, portal, workerPool, 'y1')
    const account = await buildAccount(database, 'every.y1', [
      { role: 'planner', unit: root },
      { role: 'auditor', unit: root },
    ])
    const { exports } = portal.as(account, root.id)
    const linesOf = async ({ exportId }: { exportId: string }) => {
      await writeExport(worker, { account, unit: root.id }, exportId)
      const { name, bytes } = await openExport(await portal.contextOf(account, root.id), exportId)
      return [name.split('_')[0], ...(await buffer(bytes)).toString('utf8').trim().split('\r\n')]
    }
    const format = 'csv'
    expect(await linesOf(await exports.units({ format, filter: {} }))).toEqual([
      'to-chuc-dang',
      'TT,Mã tổ chức,Tên tổ chức đảng,Loại hình,Lĩnh vực,Trực thuộc',
      '1,,Chi bộ 1,Đảng bộ cơ sở,,Đảng bộ xã y1',
      // Two units of one name: the one above tells them apart.
      '2,,Chi bộ 1,Chi bộ trực thuộc,,"Chi bộ 1, Đảng bộ xã y1"',
      '3,,Chi bộ 2,Chi bộ trực thuộc,,"Chi bộ 1, Đảng bộ xã y1"',
      '4,,Chi bộ 2,Chi bộ cơ sở,,Đảng bộ xã y1',
    ])
    expect(
      await linesOf(await exports.sources({ format, filter: { status: 'exhausted' } })),
    ).toEqual(['tinh-trang-nguon', expect.stringContaining('Quần chúng ưu tú đang theo dõi')])
    const log = await linesOf(await exports.audit({ format, filter: { action: 'export.finish' } }))
    expect(log[0]).toBe('nhat-ky')
    expect(log[2]).toMatch(
      /^1,.*,every\.y1,Ghi xong tệp xuất,lần xuất danh sách,Đảng bộ xã y1,Xong,/u,
    )
  })
})
