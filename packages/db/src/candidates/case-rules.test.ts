import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped } from '../session/scoped.ts'
import { rulePackOfScope } from './case-rules.ts'

describe('the edition for a day', () => {
  it('is that of the committee in whose tree the work is done', async ({ database }) => {
    const own = await buildCommittee(database, 'r1')
    const other = await buildCommittee(database, 'r2')
    await database.query(`update app.committee set extension = 'example' where path = $1`, [
      own.root.path,
    ])
    const secretary = await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: own.cell },
      { role: 'unit_secretary', unit: other.cell },
    ])
    const pool = createPool(database.urlAs('app_portal'), { max: 1 })
    const scoped = createScoped(pool)
    const packIn = (unit: string, day: string) =>
      scoped({ account: secretary, unit }, async (trx) => {
        const { id } = await rulePackOfScope(trx, Temporal.PlainDate.from(day))
        return id
      })
    expect(await packIn(own.cell.id, '2026-10-01')).toBe('example__208-qd-tw')
    expect(await packIn(other.cell.id, '2026-10-01')).toBe('208-qd-tw')
    expect(await packIn(other.cell.id, '1990-01-01')).toBe(await packIn(own.cell.id, '1990-01-01'))
    await pool.end()
  })
})
