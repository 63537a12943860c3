import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { ImportPlan, WithdrawalRecord } from '@nguon/domain/imports/plan'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { openWorkbook } from '@nguon/workbooks/open'
import { describe, expect } from 'vitest'
import { openWorld, test as it, write } from './import-world.fixture.ts'

const { bytes, truth } = await plantWorkbook({
  seed: 12,
  units: 3,
  members: 10,
  candidates: 4,
  defects: [],
})
const today = new Temporal.PlainDate(truth.committee.year, 4, 2)
const plan = recogniseWorkbook((await openWorkbook(bytes)).sheets, { today, knownUnits: [] })

const left = today.subtract({ days: 10 })

/** The plan with its first candidate among those who withdrew, listed since that day. */
function withdrawnAfter(sourced: Temporal.PlainDate): ImportPlan {
  const [candidate, ...candidates] = plan.candidates
  if (candidate === undefined) throw new Error('no candidate was planted')
  const { groups: _groups, groupText: _text, mentors: _mentors, ...person } = candidate
  const withdrawal: WithdrawalRecord = {
    ...person,
    milestones: [{ kind: 'sourced', on: sourced, cell: 'A1' }],
    leftOn: left,
    exit: 'withdrawn',
    reason: 'other',
    reasonText: null,
  }
  return { ...plan, candidates, withdrawals: [withdrawal] }
}

describe('a case that has ended', () => {
  it('stays so when a list corrects the day on which it began', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'end', today)
    const began = today.subtract({ months: 8 })
    await write(world, withdrawnAfter(began))
    const corrected = withdrawnAfter(began.add({ days: 3 }))
    expect(await write(world, corrected)).toMatchObject({ added: 0, changed: 1 })
    expect(await write(world, corrected)).toMatchObject({ added: 0, changed: 0 })
    const cases = await database.query(
      `select c.stage, array_agg(m.kind || ' ' || m.happened_on order by m.kind) as counted
       from app.recruitment_case c join app.person p on p.id = c.person_id
       join app.recruitment_event e on e.case_id = c.id join app.milestone m on m.event_id = e.id
       where p.full_name = $1 and c.path like $2 || '%' group by c.stage`,
      [plan.candidates[0]?.name, world.root.path],
    )
    const counted = [`departure ${left.toString()}`, `sourced ${began.add({ days: 3 }).toString()}`]
    expect(cases).toEqual([{ stage: 'withdrawn', counted }])
  })
})
