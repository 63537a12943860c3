import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMembers } from '@nguon/testing/builders/records'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'

describe('a month that two officers freeze at once', () => {
  it('is frozen by the later one only', async ({ database, portal }) => {
    const { root, cell } = await buildCommittee(database, 'z')
    await buildMembers(database, cell, { count: 20 })
    const officers = await Promise.all(
      ['planner', 'leader'].map((role) =>
        buildAccount(database, `${role}-z`, [{ role, unit: root }]),
      ),
    )
    for (const month of [1, 2, 3])
      await Promise.all(
        officers.map((officer) =>
          portal.as(officer, root.id).figures.freeze({ year: 2026, month }),
        ),
      )
    const frozen = await database.query(
      `select as_of::text as day, count(*) filter (where status = 'frozen')::int as frozen, count(*)::int as all
       from app.figure_release where path = $1 group by as_of order by as_of`,
      [root.path],
    )
    expect(frozen).toEqual(
      ['2026-01-31', '2026-02-28', '2026-03-31'].map((day) => ({ day, frozen: 1, all: 2 })),
    )
  })
})
