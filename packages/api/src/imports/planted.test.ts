import { openWorkbook } from '@nguon/workbooks/open'
import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import { defectKinds } from '@nguon/testing/workbooks/defects'
import { plantWorkbook, type PlantedTruth } from '@nguon/testing/workbooks/plant-workbook'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { fingerprint } from './fingerprint.fixture.ts'
import { openWorld, test as it } from './import-world.fixture.ts'

const SLOW = 120_000
const size = { units: 9, members: 70, candidates: 30 }

/** The members below a path as the register has them, and as they were planted. */
async function membersBelow(database: TestDatabase, path: string) {
  return database.query<Record<string, string | null>>(
    `select p.full_name as name, p.gender, p.born_on::text as birth, m.card_number as card,
       m.admitted_on::text as admitted, m.official_on::text as official, m.standing, u.name as unit
     from app.member m join app.person p on p.id = m.person_id join app.unit u on u.id = p.unit_id
     where m.path like $1 || '%'`,
    [path],
  )
}

const planted = ({ members }: PlantedTruth) =>
  members.map((member) => ({
    name: member.name.normalize('NFC'),
    gender: member.gender,
    birth: member.birth?.toString() ?? null,
    card: member.card,
    admitted: member.admittedOn?.toString() ?? null,
    official: member.officialOn?.toString() ?? null,
    standing: member.standing,
    unit: member.unit.normalize('NFC'),
  }))

const at = ({ sheet, cell, kind }: { sheet: string; cell: string; kind: string }) =>
  `${sheet}!${cell} ${kind}`

const sorted = (rows: readonly Record<string, string | null>[]) =>
  rows.map((row) => JSON.stringify(row)).toSorted()

describe('workbooks in other layouts', { timeout: SLOW }, () => {
  it.for([3, 11, 27])(
    'brings what seed %i planted into the register, once',
    async (seed, { database, portal, workerPool }) => {
      const { bytes, truth } = await plantWorkbook({ seed, ...size, defects: defectKinds })
      const today = new Temporal.PlainDate(truth.committee.year, 4, 2)
      const world = await openWorld(database, portal, workerPool, `p${seed}`, today)
      const batchId = await world.bring(Buffer.from(bytes))
      const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
      expect(batch.problems.map(at).toSorted()).toEqual(truth.problems.map(at).toSorted())

      const found = await membersBelow(database, world.root.path)
      expect(sorted(found)).toEqual(sorted(planted(truth)))
      const [cases] = await database.query<{ cases: number }>(
        `select count(*)::int as cases from app.recruitment_case where path like $1 || '%'`,
        [world.root.path],
      )
      expect(cases?.cases).toBe(truth.candidates.length)

      const before = await fingerprint(database)
      const again = await world.check(Buffer.from(bytes))
      expect(await fingerprint(database)).toEqual(before)
      const second = await portal.as(world.planner, world.root.id).imports.get({ batchId: again })
      expect(second.status).toBe('nothing_new')
      expect(second.problems.map(at).toSorted()).toEqual(truth.problems.map(at).toSorted())
    },
  )

  it('fills in what a corrected workbook says, and nothing else', async ({
    database,
    portal,
    workerPool,
  }) => {
    const defects = ['impossible_birth', 'impossible_admission', 'missing_name'] as const
    const seed = 5
    const spoilt = await plantWorkbook({ seed, ...size, defects })
    const clean = await plantWorkbook({ seed, ...size, defects: [] })
    const today = new Temporal.PlainDate(clean.truth.committee.year, 4, 2)
    const world = await openWorld(database, portal, workerPool, 'fix', today)
    await world.bring(Buffer.from(spoilt.bytes))
    const openQuestions = async () =>
      database.query<{ kind: string }>(
        `select kind from app.finding where path like $1 || '%' and source = 'import' and resolved_at is null`,
        [world.root.path],
      )
    expect(await openQuestions()).toHaveLength(3)

    const batchId = await world.bring(Buffer.from(clean.bytes))
    const { summary } = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    const members = summary?.sheets.find(({ kind }) => kind === 'members')
    expect(members).toMatchObject({ added: 1, changed: 2, unchanged: size.members - 3 })
    expect(await openQuestions()).toEqual([])
    expect(sorted(await membersBelow(database, world.root.path))).toEqual(
      sorted(planted(clean.truth)),
    )

    // The spoilt one again erases nothing that the register knows by now.
    const repeated = await world.check(Buffer.from(spoilt.bytes))
    const again = await portal.as(world.planner, world.root.id).imports.get({ batchId: repeated })
    expect(again.status).toBe('nothing_new')
  })

  it('takes a workbook without units when the register has them', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { bytes, truth } = await plantWorkbook({ seed: 8, ...size, defects: [] })
    const { sheets } = await openWorkbook(bytes)
    const today = new Temporal.PlainDate(truth.committee.year, 4, 2)
    const world = await openWorld(database, portal, workerPool, 'part', today)
    await world.bring(Buffer.from(bytes))
    const units = await database.query<{ id: string; name: string; code: string | null }>(
      `select id, name, code from app.unit where path like $1 || '%'`,
      [world.root.path],
    )
    const knownUnits = units.map(({ id, ...unit }) => ({
      ...unit,
      key: `unit:${id}`,
      parentKey: null,
    }))
    const lists = sheets.filter((sheet) => {
      const plan = recogniseWorkbook([sheet], { today, knownUnits })
      return plan.sheets.some(({ kind }) => kind === 'members')
    })
    const plan = recogniseWorkbook(lists, { today, knownUnits })
    expect(plan.members).toHaveLength(truth.members.length)
    expect(plan.members.every(({ unitKey }) => unitKey.startsWith('unit:'))).toBe(true)
  })
})
