import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, type BuiltUnit } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { catalogueOfScope } from '../committees/catalogue-of-scope.ts'
import { createScoped, type Scope } from '../session/scoped.ts'
import { appendConfirmation, listConfirmations, type RuleEntry } from './confirmations.ts'

const entry = (seq: number): RuleEntry => ({
  seq,
  citation: { document: '06-HD/TW', issuedOn: '2025-06-09', article: 'điểm 5.4' },
  value: 48,
  reason: null,
})
const ruleOf = (root: BuiltUnit) => ({
  committee: { rootUnitId: root.id, path: root.path },
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
    const append = (scope: Scope, root: BuiltUnit, recordedBy: string, seq = 1) =>
      scoped(scope, (trx) => appendConfirmation(trx, ruleOf(root), entry(seq), recordedBy))
    const atRoot = { account: leader, unit: own.root.id }
    const refused = { code: '42501' }
    await expect(append({ ...atRoot, account: planner }, own.root, planner)).rejects.toMatchObject(
      refused,
    )
    await expect(append(atRoot, own.root, planner)).rejects.toMatchObject(refused)
    await expect(append(atRoot, other.root, leader)).rejects.toMatchObject(refused)
    await expect(append({ ...atRoot, unit: own.cell.id }, own.root, leader)).rejects.toMatchObject(
      refused,
    )
    expect(await append(atRoot, own.root, leader)).toBe(true)
    expect(await append(atRoot, own.root, leader)).toBe(false)

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
})
