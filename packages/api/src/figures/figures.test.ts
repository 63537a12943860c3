import { listPublicFigures, listPublicReleases } from '@nguon/db/public/figures'
import { openPublicDatabase } from '@nguon/db/public/client'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones, buildPlan } from '@nguon/testing/builders/records'
import type { TestDatabase } from '@nguon/testing/database'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { tokensOf } from '../overview/figures.fixture.ts'
import { test as it, type Portal } from '../testing/portal.ts'

const march = { year: 2026, month: 3 }

async function buildWorld(database: TestDatabase, portal: Portal, segment: string) {
  const units = await buildCommittee(database, segment)
  const tokens = tokensOf(portal)
  await buildMembers(database, units.cell, { count: 60, ethnicityToken: tokens.ethnicity('co_ho') })
  await buildMembers(database, units.second, {
    count: 90,
    ethnicityToken: tokens.ethnicity('kinh'),
  })
  await buildMilestones(database, units.cell, {
    kind: 'admission',
    count: 2,
    days: ['2026-01-20', '2026-03-02'],
    ethnicityToken: tokens.ethnicity('co_ho'),
  })
  await buildPlan(database, units.root, {
    period: '[2026-01-01,2027-01-01)',
    targets: [
      { unit: units.root, min: 4, max: 5, stretch: 6, base: { members: 150, on: '2025-12-31' } },
    ],
  })
  const account = (name: string, role: string, unit = units.root) =>
    buildAccount(database, `${name}-${segment}`, [{ role, unit }])
  return {
    ...units,
    planner: await account('planner', 'planner'),
    leader: await account('leader', 'leader'),
    local: await account('local', 'planner', units.first),
    reader: await account('reader', 'reader'),
  }
}

async function freezeMarch(portal: Portal, account: string, unit: string) {
  const { id } = await portal.as(account, unit).figures.freeze(march)
  return { releaseId: id }
}

const refusal = (reason: string) => ({ message: reason })

describe('the figures of a month', () => {
  it('name each year that has records, with the target it had', async ({ database, portal }) => {
    const { root, second, planner, leader } = await buildWorld(database, portal, 'y')
    const kind = 'admission'
    await buildMilestones(database, second, { kind, count: 3, days: ['2023-02-01', '2023-11-30'] })
    await buildMilestones(database, second, { kind, count: 1, days: ['2025-12-31', '2025-12-31'] })
    await buildMilestones(database, second, { kind, count: 5, days: ['2026-04-01', '2026-04-01'] })
    await buildPlan(database, root, {
      period: '[2025-01-01,2026-01-01)',
      targets: [{ unit: root, min: 2, max: 2 }],
    })
    await buildPlan(database, root, {
      period: '[2023-01-01,2024-01-01)',
      status: 'draft',
      targets: [{ unit: root, min: 9, max: 9 }],
    })
    const none = { targetMin: null, targetMax: null, stretch: null }
    const years = [
      { year: 2023, value: 3, ...none },
      { year: 2024, value: 0, ...none },
      { year: 2025, value: 1, targetMin: 2, targetMax: 2, stretch: null },
      { year: 2026, value: 2, targetMin: 4, targetMax: 5, stretch: 6 },
    ]
    const preview = await portal.as(planner, root.id).figures.preview(march)
    expect(preview.figures[0]).toMatchObject({ measure: 'admissions', years })
    const guarded = preview.figures.filter(({ measure }) => measure.startsWith('ethnic_minority'))
    expect(guarded.every((figure) => figure.years === null)).toBe(true)
    const release = await freezeMarch(portal, planner, root.id)
    await portal.as(leader, root.id).figures.publish(release)
    const [copied] = await database.query<{ years: unknown }>(
      `select years from pub.figure where release_id = $1 and measure = 'admissions'`,
      [release.releaseId],
    )
    expect(copied?.years).toEqual(years)
  })

  it('show in advance what the public will read, with a reason for what it will not', async ({
    database,
    portal,
  }) => {
    const { root, planner } = await buildWorld(database, portal, 'a')
    const preview = await portal.as(planner, root.id).figures.preview(march)
    expect(preview).toMatchObject({ asOf: '2026-03-31', isCorrection: false })
    expect(preview.figures[0]).toEqual({
      measure: 'admissions',
      numerator: 2,
      denominator: null,
      tenths: 500,
      targetMin: 4,
      targetMax: 5,
      stretch: 6,
      periodFrom: '2026-01-01',
      periodTo: '2026-03-31',
      suppressed: false,
      withheld: null,
      series: [
        { month: 1, value: 1 },
        { month: 2, value: 0 },
        { month: 3, value: 1 },
      ],
      years: null,
    })
    const byMeasure = Object.fromEntries(preview.figures.map((each) => [each.measure, each]))
    expect(byMeasure['ethnic_minority_members']).toMatchObject({ numerator: 60, tenths: 400 })
    expect(byMeasure['ethnic_minority_admissions']).toMatchObject({
      numerator: null,
      denominator: null,
      suppressed: true,
      withheld: 'too_small_to_show',
    })
    expect(byMeasure['localities_with_cell']).toBeUndefined()
  })

  it('are published by a second person only, and read by the site', async ({
    database,
    portal,
  }) => {
    const { root, planner, leader } = await buildWorld(database, portal, 'b')
    const release = await freezeMarch(portal, planner, root.id)
    await expect(portal.as(planner, root.id).figures.publish(release)).rejects.toMatchObject(
      refusal('own_work'),
    )
    await portal.as(leader, root.id).figures.publish(release)
    await expect(portal.as(leader, root.id).figures.publish(release)).rejects.toMatchObject(
      refusal('wrong_status'),
    )

    const [site] = await database.query<{ committee_id: string }>(
      'select committee_id from pub.site where path = $1',
      [root.path],
    )
    const db = openPublicDatabase({ url: database.urlAs('app_site') })
    const releases = await listPublicReleases(db, site?.committee_id ?? '')
    expect(releases.map(({ asOf }) => asOf.toString())).toEqual(['2026-03-31'])
    const figures = await listPublicFigures(db, releases[0]?.id ?? '')
    expect(figures[0]).toMatchObject({ measure: 'admissions', numerator: 2, targetMin: 4 })
    expect(figures.find(({ measure }) => measure === 'ethnic_minority_admissions')).toMatchObject({
      numerator: null,
      suppressed: true,
    })
    await db.destroy()
  })

  it('are announced to the site when the publication commits', async ({ database, portal }) => {
    const { root, planner, leader } = await buildWorld(database, portal, 'c')
    const heard: string[] = []
    const site = new Client({ connectionString: database.urlAs('app_site') })
    await site.connect()
    await site.query('listen pub_changed')
    site.on('notification', ({ payload }) => heard.push(payload ?? ''))
    const release = await freezeMarch(portal, planner, root.id)
    await portal.as(leader, root.id).figures.publish(release)
    await site.query('select 1')
    expect(heard.map((each) => JSON.parse(each))).toEqual([
      ['/', '/ket-qua', '/ket-qua/so-lieu.csv'],
    ])
    await site.end()
  })

  it('are corrected by a new release, never overwritten', async ({ database, portal }) => {
    const { root, second, planner, leader } = await buildWorld(database, portal, 'd')
    await portal.as(leader, root.id).figures.publish(await freezeMarch(portal, planner, root.id))
    await buildMilestones(database, second, {
      kind: 'admission',
      count: 1,
      days: ['2026-03-30', '2026-03-30'],
    })
    expect(await portal.as(planner, root.id).figures.preview(march)).toMatchObject({
      isCorrection: true,
    })
    const stale = await freezeMarch(portal, planner, root.id)
    const fresh = await freezeMarch(portal, planner, root.id)
    await expect(portal.as(leader, root.id).figures.publish(stale)).rejects.toMatchObject(
      refusal('wrong_status'),
    )
    await portal.as(leader, root.id).figures.publish(fresh)
    const published = await database.query<{ numerator: number }>(
      `select f.numerator from pub.figure f join pub.figure_release r on r.id = f.release_id
       where r.path = $1 and f.measure = 'admissions' order by r.published_at`,
      [root.path],
    )
    expect(published.map(({ numerator }) => numerator)).toEqual([2, 3])
    const list = await portal.as(leader, root.id).figures.list()
    expect(list.map(({ status }) => status)).toEqual(['published', 'published'])
    expect(await portal.as(leader, root.id).figures.read(fresh)).toHaveLength(list[0]?.figures ?? 0)
  })

  it('belong to the committee: no part of it and nobody else touches them', async ({
    database,
    portal,
  }) => {
    const own = await buildWorld(database, portal, 'e')
    const other = await buildWorld(database, portal, 'f')
    const release = await freezeMarch(portal, own.planner, own.root.id)
    await expect(portal.as(own.local, own.first.id).figures.freeze(march)).rejects.toMatchObject(
      refusal('not_the_committee'),
    )
    await expect(
      portal.as(other.leader, other.root.id).figures.publish(release),
    ).rejects.toMatchObject(refusal('figure_release'))
    expect(await portal.as(other.leader, other.root.id).figures.read(release)).toEqual([])
    await expect(portal.as(own.reader, own.root.id).figures.freeze(march)).rejects.toMatchObject(
      refusal('role_required'),
    )
  })

  it('wait for the end of the month', async ({ database, portal }) => {
    const { root, planner } = await buildWorld(database, portal, 'g')
    for (const month of [4, 12]) {
      await expect(
        portal.as(planner, root.id).figures.preview({ year: 2026, month }),
      ).rejects.toMatchObject(refusal('month_not_over'))
    }
  })

  it('are changed by nobody once they are public', async ({ database, portal }) => {
    const { root, planner, leader } = await buildWorld(database, portal, 'h')
    await portal.as(leader, root.id).figures.publish(await freezeMarch(portal, planner, root.id))
    const client = new Client({ connectionString: database.urlAs('app_portal') })
    await client.connect()
    for (const act of ['update pub.figure set numerator = 9', 'delete from pub.figure_release']) {
      await expect(client.query(act)).rejects.toMatchObject({ code: '42501' })
    }
    await client.end()
  })
})
