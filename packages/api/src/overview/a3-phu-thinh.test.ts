import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'
import { measuresOf } from './figures.fixture.ts'

/** Source article A3: a cell with a plan of its own, 3–5 to class and 1–2 admitted a year. */
describe('Phú Thịnh 1', () => {
  it('shows a cell its own plan and its result', async ({ database, portal }) => {
    const { root, cell } = await buildCommittee(database, 'c')
    const secretary = await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: cell },
    ])
    const period = '[2023-01-01,2024-01-01)'
    await buildPlan(database, cell, { period, targets: [{ unit: cell, min: 1, max: 2 }] })
    await buildPlan(database, cell, {
      period,
      measure: 'class_completions',
      targets: [{ unit: cell, min: 3, max: 5 }],
    })
    await buildPlan(database, root, { period, targets: [{ unit: root, min: 40, max: 45 }] })
    const days = ['2023-03-01', '2023-05-19'] as const
    await buildMilestones(database, cell, { kind: 'admission', count: 3, days })
    await buildMilestones(database, cell, { kind: 'class_finished', count: 5, days })

    const overview = await portal.as(secretary, cell.id).overview.get({ year: 2023 })
    expect(overview).toMatchObject({
      admitted: 3,
      target: { min: 1, max: 2 },
      progress: { tenths: { min: 3000, max: 1500 }, standing: 'above_max' },
    })
    expect(await measuresOf(portal, secretary, cell.id, { year: 2023, month: 12 })).toMatchObject({
      class_completions: '5',
      class_yield: '3 / 5 = 600',
      admissions_against_target_max: '3 / 2 = 1500',
    })
  })
})
