import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'

describe('the committees of an account', () => {
  it('are all of them for an administrator, and else those in which a grant lies', async ({
    database,
    portal,
  }) => {
    const khe = await buildCommittee(database, 'w1')
    const hin = await buildCommittee(database, 'w2')
    const admin = await buildAccount(database, 'admin.w', [{ role: 'system_admin', unit: null }])
    const both = await buildAccount(database, 'both.w', [
      { role: 'system_admin', unit: null },
      { role: 'planner', unit: hin.root },
    ])
    const secretary = await buildAccount(database, 'secretary.w', [
      { role: 'unit_secretary', unit: hin.cell },
      { role: 'unit_secretary', unit: hin.sibling },
    ])
    const nobody = await buildAccount(database, 'nobody.w', [])
    const rootsOf = async (account: string) =>
      (await portal.as(account).auth.me())?.committees.map(({ rootUnitId }) => rootUnitId)
    expect(await rootsOf(admin)).toEqual([khe.root.id, hin.root.id])
    expect(await rootsOf(both)).toEqual([hin.root.id, khe.root.id])
    expect(await rootsOf(secretary)).toEqual([hin.root.id])
    expect(await rootsOf(nobody)).toEqual([])
  })
})
