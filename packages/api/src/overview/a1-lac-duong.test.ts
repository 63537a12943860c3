import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { test as base, type Portal } from '../testing/portal.ts'
import { measuresOf, tokensOf } from './figures.fixture.ts'

const it = base.extend<{ $file: { world: Awaited<ReturnType<typeof buildWorld>> } }>({
  world: [
    async ({ database, portal }, use) => use(await buildWorld(database, portal)),
    { scope: 'file' },
  ],
})

/** Source article A1, first quarter of 2023: 35 units, 1,420 members, target 40–45, two admitted. */
async function buildWorld(database: TestDatabase, portal: Portal) {
  const units = await buildCommittee(database, 'a')
  const cells = [units.first, units.second]
  for (let n = 3; n <= 35; n += 1) {
    const kind = n <= 12 ? 'grassroots_party_org' : 'base_cell'
    cells.push(await buildUnit(database, { parent: units.root, segment: n.toString(36), kind }))
  }
  const tokens = tokensOf(portal)
  await buildMembers(database, units.cell, {
    count: 1120,
    ethnicityToken: tokens.ethnicity('kinh'),
  })
  await buildMembers(database, units.second, {
    count: 300,
    ethnicityToken: tokens.ethnicity('co_ho'),
  })
  await buildMilestones(database, units.second, {
    kind: 'admission',
    count: 2,
    days: ['2023-02-03', '2023-03-26'],
    ethnicityToken: tokens.ethnicity('co_ho'),
  })
  const [one, two] = cells
  if (one === undefined || two === undefined) throw new Error('no units came back')
  await buildPlan(database, units.root, {
    period: '[2023-01-01,2024-01-01)',
    targets: [
      {
        unit: units.root,
        min: 40,
        max: 45,
        stretch: 57,
        base: { members: 1420, on: '2022-12-31' },
      },
      { unit: units.root, group: 'ethnic_minority', min: 13, max: 18 },
      { unit: one, min: 6, max: 7 },
      { unit: two, min: 3, max: 4 },
    ],
  })
  const inRoot = (role: string) => buildAccount(database, role, [{ role, unit: units.root }])
  return {
    ...units,
    planner: await inRoot('planner'),
    editor: await inRoot('editor'),
    reader: await inRoot('reader'),
    secretary: await buildAccount(database, 'secretary', [
      { role: 'unit_secretary', unit: units.second },
    ]),
  }
}

const firstQuarter = { year: 2023, month: 3 }

describe('Lạc Dương, first quarter of 2023', () => {
  it('comes out of the catalogue', async ({ portal, world }) => {
    expect(await measuresOf(portal, world.planner, world.root.id, firstQuarter)).toMatchObject({
      target_share_of_members_min: '40 / 1420 = 28',
      target_share_of_members_max: '45 / 1420 = 32',
      target_share_of_members_stretch: '57 / 1420 = 40',
      admissions: '2',
      admissions_against_target_min: '2 / 40 = 50',
      admissions_against_target_max: '2 / 45 = 44',
      admissions_against_target_stretch: '2 / 57 = 35',
      ethnic_minority_admissions_against_target_min: '2 / 13 = 154',
      ethnic_minority_members: '300 / 1420 = 211',
      members: '1420',
    })
  })

  it('is the overview of the year', async ({ portal, world }) => {
    const overview = await portal.as(world.planner, world.root.id).overview.get({ year: 2023 })
    expect(overview.target).toMatchObject({
      min: 40,
      max: 45,
      stretch: 57,
      base: { members: 1420, on: '2022-12-31' },
      shares: { min: 28, max: 32, stretch: 40 },
      norm: { percent: 3, hundredths: 4260 },
    })
    expect(overview.target?.findings).toEqual([
      {
        severity: 'warning',
        reason: 'min_below_norm',
        needed: 43,
        citation: { document: '21-NQ/TW', issuedOn: '2022-06-16', article: '3–4% mỗi năm' },
      },
    ])
    expect(overview.progress).toEqual({
      admitted: 2,
      tenths: { min: 50, max: 44, stretch: 35 },
      standing: 'below',
    })
    expect(overview.groups).toEqual([{ group: 'ethnic_minority', min: 13, max: 18, admitted: 2 }])
    expect(overview.months.slice(0, 4)).toEqual([
      { month: 1, value: 0 },
      { month: 2, value: 1 },
      { month: 3, value: 1 },
      { month: 4, value: 0 },
    ])
    expect(overview.units).toHaveLength(35)
    expect(overview.units.slice(0, 2)).toMatchObject([
      { id: world.first.id, admitted: 0, shortfall: 6 },
      { id: world.second.id, admitted: 2, target: { min: 3, max: 4, stretch: null }, shortfall: 1 },
    ])
    expect(overview.unseen).toEqual([])
  })

  it('hides small groups and persons from a reader', async ({ portal, world }) => {
    const overview = await portal.as(world.reader, world.root.id).overview.get({ year: 2023 })
    expect(overview).toMatchObject({ admitted: 2, funnel: null, unseen: ['people'] })
    expect(overview.groups).toMatchObject([{ group: 'ethnic_minority', admitted: null }])
    const measures = await measuresOf(portal, world.reader, world.root.id, firstQuarter)
    expect(measures).toMatchObject({
      members: 'no_right',
      ethnic_minority_members: 'no_right',
      candidates: 'no_right',
      ethnic_minority_admissions: 'too_small_to_show',
      ethnic_minority_admissions_against_target_min: 'too_small_to_show',
      target_share_of_members_min: '40 / 1420 = 28',
    })
  })

  it('says what an editor does not see', async ({ portal, world }) => {
    const overview = await portal.as(world.editor, world.root.id).overview.get({ year: 2023 })
    expect(overview).toMatchObject({ admitted: 2, target: null, unseen: ['people', 'plans'] })
  })

  it('shows a secretary the target that the committee gave his unit', async ({ portal, world }) => {
    const caller = portal.as(world.secretary, world.second.id)
    const overview = await caller.overview.get({ year: 2023 })
    expect(overview).toMatchObject({ admitted: 2, target: { min: 3, max: 4 }, units: [] })
    expect(await caller.plans.get({ year: 2023 })).toMatchObject({
      target: { min: 3, max: 4, plan: { document: '12-KH/ĐU' } },
    })
  })

  it('gives the plan with the target of every unit', async ({ portal, world }) => {
    const plan = await portal.as(world.planner, world.root.id).plans.get({ year: 2023 })
    expect(plan.target?.groups).toEqual([{ group: 'ethnic_minority', min: 13, max: 18 }])
    expect(plan.units.map(({ target }) => target?.min ?? null).slice(0, 3)).toEqual([6, 3, null])
  })
})
