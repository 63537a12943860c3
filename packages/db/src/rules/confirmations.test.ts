import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { catalogueOfScope } from '../committees/catalogue-of-scope.ts'
import { openPublicDatabase } from '../public/client.ts'
import { listPublicConfirmations } from '../public/rule-confirmations.ts'
import type { Scope } from '../session/enter.ts'
import { createScoped } from '../session/scoped.ts'
import {
  appendConfirmation,
  copyConfirmation,
  listConfirmations,
  type RuleEntry,
} from './confirmations.ts'

const entry = (seq: number, value = 48): RuleEntry => ({
  seq,
  citation: { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 5.4' },
  value,
  reason: null,
})
const ruleOf = ({ committee, root }: { committee: string; root: BuiltUnit }) => ({
  committee: { id: committee, rootUnitId: root.id, path: root.path },
  edition: '294-qd-tw',
  rule: 'classCertificateMonths',
})

describe('confirmations', () => {
  it('are written by who may, in his own name and his own committee, and read in its whole tree', async ({
    database,
  }) => {
    const own = await buildCommittee(database, 'a')
    const other = await buildCommittee(database, 'b')
    const leader = await buildAccount(database, 'leader', [{ role: 'leader', unit: own.root }])
    const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: own.root }])
    const secretary = await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: own.cell },
      { role: 'unit_secretary', unit: other.cell },
    ])
    const pool = createPool(database.urlAs('app_portal'), { max: 2 })
    const scoped = createScoped(pool)
    const append = (scope: Scope, of: typeof own, recordedBy: string, seq = 1) =>
      scoped(scope, (trx) => appendConfirmation(trx, ruleOf(of), entry(seq), recordedBy))
    const atRoot = { account: leader, unit: own.root.id }
    const refused = { code: '42501' }
    await expect(append({ ...atRoot, account: planner }, own, planner)).rejects.toMatchObject(
      refused,
    )
    await expect(append(atRoot, own, planner)).rejects.toMatchObject(refused)
    await expect(append(atRoot, other, leader)).rejects.toMatchObject(refused)
    await expect(append({ ...atRoot, unit: own.cell.id }, own, leader)).rejects.toMatchObject(
      refused,
    )
    expect(await append(atRoot, own, leader)).toBe(true)
    expect(await append(atRoot, own, leader)).toBe(false)

    const seenIn = (unit: string) =>
      scoped({ account: secretary, unit }, async (trx) => ({
        entries: (await listConfirmations(trx)).length,
        months: (await catalogueOfScope(trx)).packById('294-qd-tw').rules.classCertificateMonths
          .value,
      }))
    expect(await seenIn(own.cell.id)).toEqual({ entries: 1, months: 48 })
    expect(await seenIn(other.cell.id)).toEqual({ entries: 0, months: 60 })
    await pool.end()
  })

  it('are copied for the public by who may confirm, in his own committee, and taken away', async ({
    database,
  }) => {
    const own = await buildCommittee(database, 'c')
    const other = await buildCommittee(database, 'd')
    const leader = await buildAccount(database, 'leader.c', [{ role: 'leader', unit: own.root }])
    const planner = await buildAccount(database, 'planner.c', [{ role: 'planner', unit: own.root }])
    const pool = createPool(database.urlAs('app_portal'), { max: 2 })
    const scoped = createScoped(pool)
    const copy = (account: string, of: typeof own, kept: RuleEntry = entry(1)) =>
      scoped({ account, unit: own.root.id }, (trx) => copyConfirmation(trx, ruleOf(of), kept))
    const refused = { code: '42501' }
    await expect(copy(planner, own)).rejects.toMatchObject(refused)
    await expect(copy(leader, other)).rejects.toMatchObject(refused)
    const foreign = { ...own, committee: other.committee }
    await expect(copy(leader, foreign)).rejects.toMatchObject(refused)

    const site = openPublicDatabase({ url: database.urlAs('app_site') })
    await copy(leader, own, entry(1, 60))
    await copy(leader, own, entry(2))
    const { citation } = entry(1)
    expect(await listPublicConfirmations(site, own.committee)).toEqual([
      { edition: '294-qd-tw', rule: 'classCertificateMonths', value: 48, citation },
    ])
    await copy(leader, own, { seq: 3, citation: null, value: null, reason: 'đã được thay thế' })
    expect(await listPublicConfirmations(site, own.committee)).toEqual([])
    await site.destroy()
    await pool.end()
  })
})
