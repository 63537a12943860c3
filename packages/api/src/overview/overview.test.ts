import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildCandidate } from '@nguon/testing/builders/person'
import { buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as it } from '../testing/portal.ts'

async function buildWorld(database: TestDatabase, segment: string) {
  const units = await buildCommittee(database, segment)
  await buildCandidate(database, units.cell, 'Ka Lan')
  await buildCandidate(database, units.cell, 'Ya Tiong')
  await database.query(`update app.unit set sources_on = '2026-01-10' where id = $1`, [
    units.second.id,
  ])
  const account = (role: string, unit = units.root) =>
    buildAccount(database, `${role}-${segment}`, [{ role, unit }])
  return { ...units, account }
}

describe('the overview of the running year', () => {
  it('shows where sources stand and who can admit nobody', async ({ database, portal }) => {
    const { root, second, account } = await buildWorld(database, 'a')
    const planner = await account('planner')
    const overview = await portal.as(planner, root.id).overview.get({ year: 2026 })
    expect(overview.asOf).toBe('2026-04-01')
    expect(overview.funnel?.[0]).toEqual({ stage: 'sourced', count: 2 })
    expect(overview.blocked).toMatchObject({
      total: 2,
      units: [{ id: second.id, status: 'exhausted', causes: [] }],
      notReported: 0,
    })
    expect(overview.months.map(({ month }) => month)).toEqual([1, 2, 3, 4])
  })

  it('counts the stage of a list exactly as the list does', async ({ database, portal }) => {
    const { root, account } = await buildWorld(database, 'b')
    const caller = portal.as(await account('planner'), root.id)
    const { funnel } = await caller.overview.get({ year: 2026 })
    const list = await caller.candidates.list({ stage: 'sourced' })
    expect(funnel?.find(({ stage }) => stage === 'sourced')?.count).toBe(list.total)
  })

  it('opens exactly the admitted it counts, or no list', async ({ database, portal }) => {
    const { root, cell, second, account } = await buildWorld(database, 'f')
    const kind = 'admission'
    await buildMilestones(database, second, { kind, count: 3, days: ['2026-01-20', '2026-03-26'] })
    await buildMilestones(database, cell, { kind, count: 2, days: ['2025-03-01', '2025-12-31'] })
    const caller = portal.as(await account('planner'), root.id)
    const overview = await caller.overview.get({ year: 2026 })
    expect(overview).toMatchObject({ admitted: 3, listedAdmissions: 3 })
    const list = await caller.candidates.list({ status: 'closed', admittedIn: 2026 })
    expect(list.total).toBe(3)
    expect(list.rows.every(({ unitId }) => unitId === second.id)).toBe(true)
    const former = await caller.candidates.list({ status: 'closed', admittedIn: 2025 })
    expect(former.total).toBe(2)

    const reader = portal.as(await account('reader'), root.id)
    expect(await reader.overview.get({ year: 2026 })).toMatchObject({
      admitted: 3,
      listedAdmissions: null,
    })
  })

  it('says nothing of today in the overview of another year', async ({ database, portal }) => {
    const { root, account } = await buildWorld(database, 'c')
    const caller = portal.as(await account('planner'), root.id)
    for (const year of [2024, 2027]) {
      const overview = await caller.overview.get({ year })
      expect(overview).toMatchObject({ funnel: null, blocked: null, unseen: [] })
    }
  })

  it('marks a target that nobody has issued yet', async ({ database, portal }) => {
    const { root, second, account } = await buildWorld(database, 'd')
    await buildPlan(database, root, {
      period: '[2026-01-01,2027-01-01)',
      status: 'draft',
      targets: [{ unit: root, min: 2, max: 3 }],
    })
    await buildMilestones(database, second, {
      kind: 'admission',
      count: 2,
      days: ['2026-01-20', '2026-02-03'],
    })
    const overview = await portal.as(await account('planner'), root.id).overview.get({ year: 2026 })
    expect(overview).toMatchObject({
      target: { min: 2, plan: { status: 'draft' }, shares: null, norm: null },
      progress: { standing: 'within' },
    })
  })

  it('stays inside the unit of a secretary', async ({ database, portal }) => {
    const { root, cell, sibling, account } = await buildWorld(database, 'e')
    const secretary = await account('unit_secretary', sibling)
    const caller = portal.as(secretary, sibling.id)
    const overview = await caller.overview.get({ year: 2026 })
    expect(overview.funnel?.reduce((sum, { count }) => sum + count, 0)).toBe(0)
    for (const unit of [root, cell]) {
      await expect(
        portal.as(secretary, unit.id).overview.get({ year: 2026 }),
      ).rejects.toMatchObject({ message: 'unit' })
    }
  })
})
