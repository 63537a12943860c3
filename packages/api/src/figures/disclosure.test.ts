import { builtInMeasures } from '@nguon/domain/measures/catalogue'
import { disclosureThreshold } from '@nguon/domain/statistics/guard'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { buildMembers, buildMilestones } from '@nguon/testing/builders/records'
import type { TestDatabase } from '@nguon/testing/database'
import * as fc from 'fast-check'
import { Client } from 'pg'
import { describe, expect } from 'vitest'
import { tokensOf } from '../overview/figures.fixture.ts'
import { test as it, type Portal } from '../testing/portal.ts'

const guarded = new Set<string>(
  builtInMeasures.filter(({ disclosure }) => disclosure === 'guarded').map(({ id }) => id),
)
const months = [1, 2, 3] as const

type Joined = { minority: number; majority: number }
type PublicRow = { measure: string; numerator: number | null; period_to: string }

/** Publishes three months into each of which so many persons were admitted. */
async function publishYear(
  database: TestDatabase,
  portal: Portal,
  segment: string,
  joined: readonly Joined[],
): Promise<PublicRow[]> {
  const { root, cell } = await buildCommittee(database, segment)
  const planner = await buildAccount(database, `p-${segment}`, [{ role: 'planner', unit: root }])
  const leader = await buildAccount(database, `l-${segment}`, [{ role: 'leader', unit: root }])
  const tokens = tokensOf(portal)
  for (const [index, month] of months.entries()) {
    const day = `2026-0${month}-15`
    const { minority = 0, majority = 0 } = joined[index] ?? {}
    for (const [group, count] of [
      ['mong', minority],
      ['kinh', majority],
    ] as const) {
      const ethnicityToken = tokens.ethnicity(group)
      await buildMilestones(database, cell, {
        kind: 'admission',
        count,
        days: [day, day],
        ethnicityToken,
      })
      await buildMembers(database, cell, { count, ethnicityToken, admittedOn: day })
    }
    const { id } = await portal.as(planner, root.id).figures.freeze({ year: 2026, month })
    await portal.as(leader, root.id).figures.publish({ releaseId: id })
  }
  return readAsVisitor(database, root.path)
}

async function readAsVisitor(database: TestDatabase, path: string): Promise<PublicRow[]> {
  const visitor = new Client({ connectionString: database.urlAs('app_site') })
  await visitor.connect()
  const { rows } = await visitor.query<PublicRow>(
    `select f.measure, f.numerator, f.period_to::text from pub.figure f
     join pub.figure_release r on r.id = f.release_id where r.path = $1 order by r.as_of`,
    [path],
  )
  await visitor.end()
  return rows
}

/** What really happened up to a day: the truth that no subtraction may bring to light. */
function truthAt(joined: readonly Joined[], day: string) {
  const until = Number(day.slice(5, 7))
  return joined.slice(0, until).reduce(
    (sum, each) => ({
      minority: sum.minority + each.minority,
      majority: sum.majority + each.majority,
    }),
    { minority: 0, majority: 0 },
  )
}

const isSafe = (number: number) => number === 0 || Math.abs(number) >= disclosureThreshold
const joinedInMonth = fc.record({ minority: fc.nat(9), majority: fc.nat(9) })

describe('what a visitor can work out of published months', () => {
  it(
    'never is a small group, by itself or by subtraction',
    { timeout: 60_000 },
    async ({ database, portal }) => {
      let run = 0
      await fc.assert(
        fc.asyncProperty(fc.tuple(joinedInMonth, joinedInMonth, joinedInMonth), async (joined) => {
          run += 1
          const rows = await publishYear(database, portal, `r${run}`, joined)
          const shown = rows.filter(
            ({ measure, numerator }) => measure === 'ethnic_minority_members' && numerator !== null,
          )
          for (const row of shown) {
            const now = truthAt(joined, row.period_to)
            expect(row.numerator).toBe(now.minority)
            for (const before of [
              { minority: 0, majority: 0 },
              ...shown.map((each) => truthAt(joined, each.period_to)),
            ]) {
              expect(isSafe(now.minority - before.minority)).toBe(true)
              expect(isSafe(now.majority - before.majority)).toBe(true)
            }
          }
        }),
        { numRuns: 8 },
      )
    },
  )

  it('keeps the earlier figure with its own date where the new one is too close', async ({
    database,
    portal,
  }) => {
    const rows = await publishYear(database, portal, 'k', [
      { minority: 10, majority: 10 },
      { minority: 2, majority: 0 },
      { minority: 4, majority: 6 },
    ])
    const shares = rows.filter(({ measure }) => measure === 'ethnic_minority_members')
    expect(shares.map(({ numerator, period_to }) => [numerator, period_to])).toEqual([
      [10, '2026-01-31'],
      [10, '2026-01-31'],
      [16, '2026-03-31'],
    ])
    const open = rows.filter(({ measure }) => measure === 'admissions')
    expect(open.map(({ numerator }) => numerator)).toEqual([20, 22, 32])
  })

  it('holds for the numbers that the portal itself keeps', async ({ database }) => {
    const small = await database.query<{ measure: string }>(
      `select measure from app.figure where numerator between 1 and ${disclosureThreshold - 1}`,
    )
    expect(small.filter(({ measure }) => guarded.has(measure))).toEqual([])
  })
})
