import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { measuresOf } from './figures.fixture.ts'

/** Source article A4: a ward of 457 members in 24 cells, and its cell 14 with 13 key posts. */
describe('Hòa Hiệp Bắc, 2023', () => {
  it('comes out of the catalogue', { timeout: 30_000 }, async ({ database, portal }) => {
    const { root, second } = await buildCommittee(database, 'd')
    const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: root }])
    const cell14 = await buildUnit(database, { parent: root, segment: '14', kind: 'base_cell' })
    await buildMembers(database, cell14, { count: 29, born: [1937, 1992] })
    await buildMembers(database, second, { count: 428 })
    const days = ['2023-01-03', '2023-06-20'] as const
    await buildMilestones(database, second, { kind: 'class_finished', count: 71, days })
    await buildMilestones(database, cell14, { kind: 'class_finished', count: 2, days })
    await buildMilestones(database, second, { kind: 'admission', count: 20, days })
    await buildPlan(database, root, {
      period: '[2020-06-01,2025-06-01)',
      targets: [{ unit: root, min: 25 }],
    })
    await database.query(
      `insert into app.key_post (unit_id, path, title, held_by_member, vacant)
       select $1, $2, 'Chức danh ' || n, n > 7, n = 1 from generate_series(1, 13) n`,
      [cell14.id, cell14.path],
    )
    const june = { year: 2023, month: 6 }
    expect(await measuresOf(portal, planner, root.id, june)).toMatchObject({
      members: '457',
      term_admissions_against_target: '20 / 25 = 800',
      class_yield: '20 / 73 = 274',
    })
    expect(await measuresOf(portal, planner, cell14.id, june)).toMatchObject({
      members: '29',
      key_posts_not_held: '7 / 13 = 538',
      class_completions: '2',
    })
  })
})
