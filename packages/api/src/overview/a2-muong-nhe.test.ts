import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { measuresOf, tokensOf } from './figures.fixture.ts'

/** Source article A2: the term's admissions, members by ethnicity, hamlets with a cell. */
describe('Mường Nhé, February 2023', () => {
  it('comes out of the catalogue', { timeout: 30_000 }, async ({ database, portal }) => {
    const { root, cell, second } = await buildCommittee(database, 'b')
    const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
    const tokens = tokensOf(portal)
    await buildMembers(database, cell, { count: 1920, ethnicityToken: tokens.ethnicity('mong') })
    await buildMembers(database, second, { count: 670, ethnicityToken: tokens.ethnicity('kinh') })
    const term = ['2020-08-12', '2023-02-20'] as const
    await buildMilestones(database, cell, { kind: 'admission', count: 329, days: term })
    await buildMilestones(database, second, { kind: 'recognition', count: 434, days: term })
    await buildMilestones(database, cell, {
      kind: 'admission',
      count: 50,
      days: ['2019-01-01', '2020-08-11'],
    })
    await buildPlan(database, root, {
      period: '[2020-08-12,2025-07-31)',
      targets: [{ unit: root, min: 300 }],
    })
    await database.query(
      `insert into app.locality (unit_id, path, name, has_cell, joint_host_unit_id)
       select $1, $2, 'Bản ' || n, n <= 114, case when n = 115 then $3::uuid end from generate_series(1, 115) n`,
      [second.id, second.path, cell.id],
    )
    const measures = await measuresOf(portal, planner, root.id, { year: 2023, month: 2 })
    expect(measures).toMatchObject({
      term_admissions_against_target: '329 / 300 = 1097',
      localities_with_cell: '114 / 115 = 991',
      ethnic_minority_members: '1920 / 2590 = 741',
      members: '2590',
    })
  })
})
