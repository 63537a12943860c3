import { openUnit } from '@nguon/db/units/open-unit'
import { buildAccount } from '@nguon/testing/builders/account'
import { describe, expect, vi } from 'vitest'
import { test as it } from '../testing/portal.ts'

const draft = { name: 'Đảng bộ xã Khe Mây', parentBody: '', establishedOn: '2025-07-01' }

describe('a new committee', () => {
  it('gets a place of its own while another one is being founded', async ({ database, portal }) => {
    const admin = await buildAccount(database, 'founder', [{ role: 'system_admin', unit: null }])
    const isWaiting = async () => {
      const waiting = `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`
      expect(await database.query(waiting)).toHaveLength(1)
    }
    let created = Promise.resolve({ rootUnitId: '' })
    const first = await portal.services.scoped({ account: admin, unit: null }, async (trx) => {
      const from = Temporal.PlainDate.from(draft.establishedOn)
      const root = { parentId: null, name: 'Đảng bộ xã Sơn Khê', kind: 'party_committee', from }
      const opened = await openUnit(trx, root)
      created = portal.as(admin).committee.create(draft)
      await vi.waitFor(isWaiting, { timeout: 30_000 })
      return opened
    })
    const { rootUnitId } = await created
    const roots = await database.query<{ id: string; path: string }>(
      'select id, path from app.unit order by path',
    )
    expect(roots).toEqual([
      { id: first.id, path: '0001' },
      { id: rootUnitId, path: '0002' },
    ])
  })
})
