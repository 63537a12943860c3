import { committee as example } from '@nguon/committee-example/committee'
import { builtInMeasures } from '@nguon/domain/measures/catalogue'
import type { Count, PersonFilter } from '@nguon/domain/measures/count'
import type { Evaluation } from '@nguon/domain/measures/evaluate'
import { defineMeasure } from '@nguon/domain/measures/define-measure'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee, buildUnit } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { createPool } from '../client/pool.ts'
import { createScoped, type Db, type Scoped } from '../session/scoped.ts'
import type { CountContext, PersonTokens } from './count-context.ts'
import { countOf } from './count-of.ts'
import { evaluateMeasure } from './evaluate-measure.ts'
import { countByChild, countByMonth } from './flow-series.ts'

const tokens: PersonTokens = {
  ethnicity: (group) => Buffer.from(group),
  noReligion: Buffer.from('none'),
}
const day = (text: string) => Temporal.PlainDate.from(text)
const year = (text: string, to = `${text}-12-31`) => ({ from: day(`${text}-01-01`), to: day(to) })

const it = base.extend<{ $file: { world: World } }>({
  world: [
    async ({ database }, use) => {
      const pool = createPool(database.urlAs('app_portal'), { max: 2 })
      await use(await buildWorld(database, createScoped(pool, day('2026-04-01'))))
      await pool.end()
    },
    { scope: 'file' },
  ],
})

type World = Awaited<ReturnType<typeof buildWorld>>

async function buildWorld(database: TestDatabase, scoped: Scoped) {
  const units = await buildCommittee(database, 'a')
  const planner = await buildAccount(database, 'planner', [{ role: 'planner', unit: units.root }])
  const reader = await buildAccount(database, 'reader', [{ role: 'reader', unit: units.root }])
  await buildMembers(database, units.cell, {
    count: 300,
    ethnicityToken: tokens.ethnicity('co_ho'),
    gender: 'female',
    born: [1960, 1999],
  })
  await buildMembers(database, units.second, {
    count: 120,
    ethnicityToken: tokens.ethnicity('kinh'),
    admittedOn: '2026-02-03',
  })
  await buildMembers(database, units.second, { count: 40, leftOn: '2026-02-01' })
  const admission = { kind: 'admission', days: ['2026-01-05', '2026-03-30'] } as const
  await buildMilestones(database, units.cell, {
    ...admission,
    count: 30,
    ethnicityToken: tokens.ethnicity('mong'),
    groups: ['youth_union_member', 'militia'],
  })
  await buildMilestones(database, units.second, {
    ...admission,
    count: 12,
    ethnicityToken: tokens.ethnicity('kinh'),
    groups: ['farmer'],
  })
  await buildMilestones(database, units.second, { ...admission, count: 8 })
  const contextOf = (unit: CountContext['unit'], span = year('2026')): CountContext => ({
    unit,
    span,
    term: null,
    tokens,
  })
  return {
    ...units,
    contextOf,
    count: (counted: Count, context = contextOf(units.root), account = planner) =>
      scoped({ account, unit: units.root.id }, (trx) => countOf(trx, counted, context)),
    scopedAs:
      (account: string) =>
      <T>(run: (trx: Db) => Promise<T>): Promise<T> =>
        scoped({ account, unit: units.root.id }, run),
    planner,
    reader,
  }
}

const admissions = { fact: 'admissions', over: 'period' } as const
const members = { fact: 'members', on: 'period_end' } as const

describe('flows', () => {
  it.for<[string, Count, number]>([
    ['all', admissions, 50],
    [
      'of minorities, unknown ones left out',
      { ...admissions, where: { ethnicMinority: true } },
      30,
    ],
    ['of the Kinh', { ...admissions, where: { ethnicMinority: false } }, 12],
    ['of one group of people', { ...admissions, where: { ethnicGroup: 'mong' } }, 30],
    ['of the militia', { ...admissions, where: { group: 'militia' } }, 30],
    ['in cells', { ...admissions, where: { unitKinds: ['sub_cell'] } }, 30],
    [
      'whose conditions all hold',
      { ...admissions, where: { group: 'farmer', ethnicMinority: true } },
      0,
    ],
    ['that did not happen', { fact: 'recognitions', over: 'period' }, 0],
  ])('count %s', async ([, count, expected], { world }) => {
    expect(await world.count(count)).toBe(expected)
  })

  it('stop on the last day of the span', async ({ world }) => {
    const february = world.contextOf(world.root, { from: day('2026-02-01'), to: day('2026-02-28') })
    const inMonth = await world.count(admissions, february)
    const soFar = await world.count({ fact: 'admissions', over: 'year_to_date' }, february)
    const january = world.contextOf(world.root, { from: day('2026-01-01'), to: day('2026-01-31') })
    expect(soFar).toBe(Number(inMonth) + Number(await world.count(admissions, january)))
    expect(inMonth).toBeGreaterThan(0)
  })

  it('add up over months and over units', async ({ world }) => {
    const context = world.contextOf(world.root, year('2026', '2026-04-01'))
    const { months, children } = await world.scopedAs(world.planner)(async (trx) => ({
      months: await countByMonth(trx, admissions, context),
      children: await countByChild(trx, admissions, context),
    }))
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4])
    expect(months.reduce((sum, { value }) => sum + value, 0)).toBe(50)
    expect(children).toEqual(
      new Map([
        [world.first.path, 30],
        [world.second.path, 20],
      ]),
    )
  })

  it('count who belongs to two groups once in each of them and once in all', async ({
    database,
    world,
  }) => {
    await buildMilestones(database, world.cell, {
      kind: 'admission',
      days: ['2022-05-01', '2022-05-01'],
      count: 1,
      groups: ['youth_union_member', 'farmer'],
    })
    const of2022 = (where: PersonFilter) =>
      world.count({ ...admissions, where }, world.contextOf(world.root, year('2022')))
    expect(await of2022({})).toBe(1)
    expect(await of2022({ group: 'youth_union_member' })).toBe(1)
    expect(await of2022({ group: 'farmer' })).toBe(1)
    expect(await of2022({ group: 'militia' })).toBe(0)
  })

  it('stay with the unit where they happened when it moves', async ({ database, world }) => {
    const moved = await buildUnit(database, { parent: world.first, segment: '8', kind: 'sub_cell' })
    await buildMilestones(database, moved, {
      kind: 'admission',
      days: ['2024-05-01', '2024-05-02'],
      count: 2,
    })
    await database.query('update app.unit set path = $2, parent_id = $3 where id = $1', [
      moved.id,
      `${world.second.path}0008`,
      world.second.id,
    ])
    const of2024 = (unit: CountContext['unit']) => world.contextOf(unit, year('2024'))
    expect(await world.count(admissions, of2024(world.first))).toBe(2)
    expect(await world.count(admissions, of2024(world.second))).toBe(0)
  })

  it('tell nothing of a term that nobody knows', async ({ world }) => {
    expect(await world.count({ fact: 'admissions', over: 'term_to_date' })).toBeNull()
  })
})

describe('stocks', () => {
  it.for<[string, Count, number]>([
    ['members at the end', members, 420],
    ['members at the start', { fact: 'members', on: 'period_start' }, 340],
    ['women', { ...members, where: { gender: 'female' } }, 300],
    ['minorities', { ...members, where: { ethnicMinority: true } }, 300],
    ['the young', { ...members, where: { age: { to: 30 } } }, 44],
    ['candidates', { fact: 'candidates', on: 'period_end' }, 0],
  ])('count %s', async ([, count, expected], { world }) => {
    expect(await world.count(count)).toBe(expected)
  })

  it('know who was recognised, without a record of the admission, as no candidate', async ({
    database,
    world,
  }) => {
    await buildMilestones(database, world.sibling, {
      kind: 'recognition',
      days: ['2021-05-01', '2021-05-01'],
      count: 3,
    })
    expect(await world.count({ fact: 'candidates', on: 'period_end' })).toBe(0)
  })

  it('take the base of a percentage from the target itself', async ({ database, world }) => {
    const base = { fact: 'members', on: 'target_base' } as const
    expect(await world.count(base)).toBeNull()
    await buildPlan(database, world.root, {
      period: '[2026-01-01,2027-01-01)',
      targets: [
        {
          unit: world.root,
          min: 40,
          max: 45,
          stretch: 57,
          base: { members: 341, on: '2026-01-01' },
        },
      ],
    })
    expect(await world.count(base)).toBe(341)
    expect(await world.count({ ...base, where: { gender: 'female' } })).toBe(300)
  })
})

const evaluated = (world: World, account: string, id: string): Promise<Evaluation | null> => {
  const measure = example.measures?.find((each) => each.id === id)
  if (measure === undefined) throw new Error(`no measure ${id}`)
  return world.scopedAs(account)((trx) =>
    evaluateMeasure(trx, measure, world.contextOf(world.root)),
  )
}

const ratio = (numerator: number, denominator: number, tenths: number): Evaluation => ({
  kind: 'ratio',
  numerator,
  denominator,
  tenths,
})

describe('the percentage of a whole', () => {
  it('comes from its own counts and never from the percentages below', async ({
    database,
    world,
  }) => {
    const days = ['2022-01-10', '2022-04-20'] as const
    await buildMilestones(database, world.sibling, { kind: 'class_finished', days, count: 1 })
    await buildMilestones(database, world.sibling, { kind: 'admission', days, count: 1 })
    await buildMilestones(database, world.second, { kind: 'class_finished', days, count: 9 })
    const measure = builtInMeasures.find(({ id }) => id === 'class_yield')
    if (measure === undefined) throw new Error('no class_yield')
    const spring = { from: day('2022-01-01'), to: day('2022-04-30') }
    const of = (unit: CountContext['unit']) =>
      world.scopedAs(world.planner)((trx) =>
        evaluateMeasure(trx, measure, world.contextOf(unit, spring)),
      )
    expect(await of(world.sibling)).toEqual(ratio(1, 1, 1000))
    expect(await of(world.second)).toEqual(ratio(0, 9, 0))
    expect(await of(world.root)).toEqual(ratio(1, 10, 100))
  })
})

describe('a measure that the catalogue does not know', () => {
  it('is counted over the existing facts as it is declared', async ({ world }) => {
    expect(await evaluated(world, world.planner, 'example__youth_union_admissions')).toEqual({
      kind: 'ratio',
      numerator: 30,
      denominator: 50,
      tenths: 600,
    })
  })

  it('needs no right to read persons where it counts milestones', async ({ world }) => {
    expect(await evaluated(world, world.reader, 'example__youth_union_admissions')).toMatchObject({
      numerator: 30,
    })
    expect(await world.count(members, world.contextOf(world.root), world.reader)).toBe(0)
  })

  it('may be declared on the spot', async ({ world }) => {
    const measure = defineMeasure({
      id: 'north__minority_women',
      kind: 'count',
      disclosure: 'guarded',
      periods: ['year'],
      method: 'north__minority_women',
      numerator: {
        fact: 'members',
        on: 'period_end',
        where: { gender: 'female', ethnicMinority: true, unitKinds: ['sub_cell'] },
      },
    })
    const run = world.scopedAs(world.planner)((trx) =>
      evaluateMeasure(trx, measure, world.contextOf(world.first)),
    )
    expect(await run).toEqual({ kind: 'count', value: 300 })
  })
})
