import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { listCaseIds, rebuildCases } from '@nguon/db/candidates/rebuild-cases'
import expected from '@nguon/testing/samples/son-khe-2026.expected.json' with { type: 'json' }
import { editWorkbook } from '@nguon/testing/workbooks/edit-workbook'
import { describe, expect } from 'vitest'
import { exportedBy } from '../exports/exports.fixture.ts'
import { testToday } from '../testing/portal.ts'
import { openWorld, test as base, type ImportWorld } from './import-world.fixture.ts'
import type { ImportBatch } from './wire.ts'

const sample = fileURLToPath(import.meta.resolve('@nguon/testing/samples/son-khe-2026.xlsx'))

const it = base.extend<{ $file: { world: ImportWorld } }>({
  world: [
    async ({ database, portal, workerPool }, use) => {
      const world = await openWorld(database, portal, workerPool, 'q')
      await world.bring(await readFile(sample))
      await use(world)
    },
    { scope: 'file' },
  ],
})

describe('the committee of the sample workbook', { timeout: 120_000 }, () => {
  it('has the units without a source, and those with none yet eligible', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const { units, counts, total } = await caller.units.sources({})
    expect(total).toBe(expected.grassrootsUnits)
    expect(counts).toMatchObject({
      not_reported: 0,
      exhausted: expected.unitsWithNoSource,
      present_not_eligible: expected.unitsWithOnlyIneligibleSource,
    })
    const reasons = units.flatMap(({ obstacles }) => obstacles.map(({ finding }) => finding))
    expect(new Set(reasons.map(({ kind }) => kind))).toEqual(new Set(['schooling_too_low']))
    expect(reasons.every(({ citation }) => citation.document !== '')).toBe(true)
  })

  it('shows its members and open candidates in the tree and in the list', async ({
    portal,
    world,
  }) => {
    const caller = portal.as(world.planner, world.root.id)
    const [root] = await caller.units.tree({})
    expect(root).toMatchObject({
      childCount: expected.grassrootsUnits,
      members: expected.rules.membersImported,
      openCandidates: expected.candidatesOpen,
    })
    expect(await caller.units.get({ id: world.root.id })).toMatchObject({
      admittedThisYear: expected.candidatesAdmittedFirstQuarter,
      probationaryMembers: expected.membersOnProbation,
    })
    expect((await caller.candidates.list({})).total).toBe(expected.candidatesOpen)
    expect((await caller.candidates.counts({})).total).toBe(expected.candidatesOpen)
  })

  it('has rows of cases that its events give again', async ({ portal, world }) => {
    const scope = { account: world.planner, unit: world.root.id }
    const rebuilt = await portal.services.scoped(scope, async (trx) =>
      rebuildCases(trx, testToday, await listCaseIds(trx)),
    )
    expect(rebuilt).toEqual([])
  })

  it('gives a list of its candidates that comes back without a change', async ({
    portal,
    world,
  }) => {
    const { bytes, rows } = await exportedBy(world, portal, { status: 'all' })
    const batchId = await world.check(bytes)
    const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    expect(countsOf(batch)).toEqual([
      { kind: 'candidates', added: 0, changed: 0, unchanged: rows, heldBack: 0 },
    ])
    expect(batch.problems.map(({ kind }) => kind)).toEqual(planted)
    expect([batch.status, batch.summary?.beside]).toEqual(['nothing_new', 0])
  })

  it('takes the one change that somebody made in that list, and nothing else', async ({
    portal,
    world,
  }) => {
    const { bytes, rows } = await exportedBy(world, portal, { status: 'all' })
    const edit = { row: 3, header: 'Nghề nghiệp, chức vụ', value: 'Trưởng trạm y tế' }
    const edited = await editWorkbook(bytes, [{ sheet: 'Quần chúng ưu tú', ...edit }])
    const batchId = await world.check(edited)
    const batch = await portal.as(world.planner, world.root.id).imports.get({ batchId })
    expect(countsOf(batch)).toEqual([
      { kind: 'candidates', added: 0, changed: 1, unchanged: rows - 1, heldBack: 0 },
    ])
    expect(batch.problems.map(({ kind }) => kind)).toEqual(planted)
    expect([batch.status, batch.summary?.beside]).toEqual(['checked', 0])
  })
})

/** What the sample says of its candidates that no export can put right. */
const planted = ['under_eighteen', 'possible_duplicate_person']

function countsOf({ summary }: ImportBatch) {
  const sheets = summary?.sheets.filter(({ kind }) => kind !== null) ?? []
  return sheets.map(({ kind, added, changed, unchanged, heldBack }) => {
    return { kind, added, changed, unchanged, heldBack }
  })
}
