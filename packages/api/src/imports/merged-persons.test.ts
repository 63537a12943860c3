import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import { fold } from '@nguon/domain/text/fold'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { openWorkbook } from '@nguon/workbooks/open'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { openWorld, test as it, write, type ImportWorld } from './import-world.fixture.ts'
import type { Portal } from '../testing/portal.ts'

const { bytes, truth } = await plantWorkbook({
  seed: 21,
  units: 3,
  members: 10,
  candidates: 4,
  defects: [],
})
const today = new Temporal.PlainDate(truth.committee.year, 4, 2)
const plan = recogniseWorkbook((await openWorkbook(bytes)).sheets, { today, knownUnits: [] })
const [first] = plan.candidates
if (first === undefined) throw new Error('candidates were planted')
/** The first candidate once more, as somebody wrote him who has no marks on the keyboard. */
const twice = {
  ...first,
  name: fold(first.name),
  identity: `${first.identity} again`,
  source: { ...first.source, row: 900 },
  mentors: [],
}
const withBoth = { ...plan, candidates: [twice, ...plan.candidates] }
const droppedAlone = { ...plan, candidates: [twice, ...plan.candidates.slice(1)] }

/** Merges the two spellings of the first candidate, keeping the one with marks. */
async function mergeSpellings(
  database: TestDatabase,
  portal: Portal,
  { root, planner }: ImportWorld,
): Promise<void> {
  const caller = portal.as(planner, root.id)
  const persons = await database.query<{ id: string; name: string; case: string }>(
    `select p.id, p.full_name as name, c.id as case from app.person p
     join app.recruitment_case c on c.person_id = p.id
     where p.path like $1 || '%' and p.folded = $2`,
    [root.path, twice.name],
  )
  const kept = persons.find(({ name }) => name === first?.name)
  const dropped = persons.find(({ name }) => name === twice.name)
  if (kept === undefined || dropped === undefined) throw new Error('both were written')
  const { seen } = await caller.duplicates.compare({ firstId: kept.id, secondId: dropped.id })
  await caller.duplicates.merge({
    keptId: kept.id,
    droppedId: dropped.id,
    fromDropped: [],
    continuing: kept.case,
    reason: 'đối chiếu lý lịch',
    seen,
  })
}

describe('a workbook that still lists a person who was merged', () => {
  it('finds the one who was kept, and brings nobody back', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'mrg', today)
    await write(world, withBoth)
    const names = () =>
      database.query(
        `select p.full_name, count(c.id)::int as cases from app.person p
         left join app.recruitment_case c on c.person_id = p.id
         where p.path like $1 || '%' group by p.id order by 1`,
        [world.root.path],
      )
    await mergeSpellings(database, portal, world)
    const before = await names()
    for (const listed of [withBoth, droppedAlone]) {
      expect(await write(world, listed)).toMatchObject({ added: 0, changed: 0 })
      expect(await names()).toEqual(before)
    }
  })
})
