import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import type { BuiltUnit } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect, vi } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped, type Scoped } from '../session/scoped.ts'
import { countMembersByUnit, listSources } from './unit-sources.ts'

const it = base.extend<{ $file: { scoped: Scoped } }>({
  scoped: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_portal'), { max: 1 })
      await use(createScoped(pool, Temporal.PlainDate.from('2026-04-01')))
      await pool.end()
    },
    { scope: 'file' },
  ],
})

const bornIn = (year: number) =>
  `update app.person set born_on = '${year}-05-02', birth_year = ${year} where id = $1`

/** A candidate who is not of age, as the projection of the case says too. */
async function buildMinor(database: TestDatabase, unit: BuiltUnit, name: string): Promise<void> {
  const { personId, caseId } = await buildCandidate(database, unit, name)
  await database.query(bornIn(2010), [personId])
  await database.query('update app.recruitment_case set eligible = false where id = $1', [caseId])
}

describe('the sources of grassroots units', () => {
  it('count all that is below, at whatever level a unit stands', async ({ database, scoped }) => {
    const { root, first, second, cell, sibling } = await buildCommittee(database, 's1')
    const inner = await buildUnit(database, { parent: first, segment: '9', kind: 'base_cell' })
    await buildCandidate(database, cell, 'Ka Lan')
    await buildMinor(database, sibling, 'Ya Tiong')
    await buildCandidate(database, first, 'Cil Mỷ')
    await buildMinor(database, inner, 'Lơ Mu Hà')
    const account = await buildAccount(database, 'planner-s1', [{ role: 'planner', unit: root }])
    const sources = await scoped({ account, unit: root.id }, (trx, { today }) =>
      listSources(trx, today),
    )
    const seen = sources.map(({ id, status, openCandidates, obstacles }) => ({
      id,
      status,
      openCandidates,
      causes: obstacles.map(({ finding, persons }) => [finding.kind, persons, finding.details]),
    }))
    expect(seen).toEqual([
      { id: first.id, status: 'available', openCandidates: 4, causes: [] },
      {
        id: inner.id,
        status: 'present_not_eligible',
        openCandidates: 1,
        causes: [['under_eighteen', 1, { minimum: 18 }]],
      },
      { id: second.id, status: 'not_reported', openCandidates: 0, causes: [] },
    ])
  })

  it('forget nobody who came of age since the case was last touched', async ({
    database,
    scoped,
  }) => {
    const { root, second } = await buildCommittee(database, 's2')
    const { personId, caseId } = await buildCandidate(database, second, 'Ka Thúy')
    await database.query('update app.recruitment_case set eligible = false where id = $1', [caseId])
    const account = await buildAccount(database, 'planner-s2', [{ role: 'planner', unit: root }])
    const statusNow = () =>
      scoped({ account, unit: second.id }, async (trx, { today }) => {
        const [only] = await listSources(trx, today)
        return only?.status
      })
    expect(await statusNow()).toBe('available')
    await database.query(bornIn(2010), [personId])
    expect(await statusNow()).toBe('present_not_eligible')
  })

  it('are asked for in as many statements for thirty units as for two', async ({
    database,
    scoped,
  }) => {
    const { root, cell, second } = await buildCommittee(database, 's3')
    await buildMinor(database, cell, 'Ka Sa')
    await buildMinor(database, second, 'Ya Hơ')
    const account = await buildAccount(database, 'planner-s3', [{ role: 'planner', unit: root }])
    const statements = async () => {
      const query = vi.spyOn(Client.prototype, 'query')
      await scoped({ account, unit: root.id }, async (trx, { today }) => {
        const sources = await listSources(trx, today)
        await countMembersByUnit(
          trx,
          sources.map(({ id }) => id),
        )
      })
      const { length } = query.mock.calls
      query.mockRestore()
      return length
    }
    const few = await statements()
    expect(few).toBeGreaterThan(0)
    for (let n = 3; n <= 30; n += 1) {
      const parent = root
      const unit = await buildUnit(database, {
        parent,
        segment: n.toString(36),
        kind: 'base_cell',
      })
      await buildMinor(database, unit, `Ka ${n}`)
    }
    expect(await statements()).toBe(few)
  })
})
