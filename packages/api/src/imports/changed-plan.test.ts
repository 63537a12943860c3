import { recogniseWorkbook } from '@nguon/domain/imports/recognise'
import type { CandidateRecord, ImportPlan } from '@nguon/domain/imports/plan'
import { placeUnit } from '@nguon/db/units/place-unit'
import { buildUnit } from '@nguon/testing/builders/committee'
import { plantWorkbook } from '@nguon/testing/workbooks/plant-workbook'
import { openWorkbook } from '@nguon/workbooks/open'
import { describe, expect } from 'vitest'
import { openWorld, test as it, write } from './import-world.fixture.ts'

const SLOW = 60_000
const { bytes, truth } = await plantWorkbook({
  seed: 12,
  units: 5,
  members: 40,
  candidates: 20,
  defects: [],
})
const today = new Temporal.PlainDate(truth.committee.year, 4, 2)
const { sheets } = await openWorkbook(bytes)
const plan = recogniseWorkbook(sheets, { today, knownUnits: [] })

/** A plan with one candidate's record changed. */
const withCandidate = (change: (record: CandidateRecord) => CandidateRecord): ImportPlan => ({
  ...plan,
  candidates: plan.candidates.map((record) => (record === subject ? change(record) : record)),
})

const subject = plan.candidates.find(
  ({ milestones, mentors }) =>
    mentors.length > 0 && milestones.some(({ kind }) => kind === 'class_finished'),
)
const classDay = subject?.milestones.find(({ kind }) => kind === 'class_finished')?.on

describe('a changed workbook', { timeout: SLOW }, () => {
  it('corrects the date of a step by a new event, counted once', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'date', today)
    await write(world, plan)
    const corrected = withCandidate((record) => ({
      ...record,
      milestones: record.milestones.map((step) =>
        step.kind === 'class_finished' ? { ...step, on: step.on.subtract({ days: 3 }) } : step,
      ),
    }))
    expect(await write(world, corrected)).toMatchObject({ added: 0, changed: 1 })
    expect(await write(world, corrected)).toMatchObject({ added: 0, changed: 0 })
    const events = await database.query<{ happened_on: string; counted: boolean }>(
      `select e.happened_on::text, m.event_id is not null as counted
       from app.recruitment_event e join app.recruitment_case c on c.id = e.case_id
       join app.person p on p.id = c.person_id left join app.milestone m on m.event_id = e.id
       where p.full_name = $1 and c.path like $2 || '%' and e.kind = 'class_finished' order by e.seq`,
      [subject?.name, world.root.path],
    )
    expect(events).toEqual([
      { happened_on: classDay?.toString(), counted: false },
      { happened_on: classDay?.subtract({ days: 3 }).toString(), counted: true },
    ])
  })

  it('opens no unit where another one stood before', async ({ database, portal, workerPool }) => {
    const world = await openWorld(database, portal, workerPool, 'gone', today)
    const { root } = world
    const first = await buildUnit(database, {
      parent: root,
      segment: '1',
      kind: 'grassroots_party_org',
    })
    const gone = await buildUnit(database, { parent: root, segment: '2', kind: 'base_cell' })
    await database.query(
      `update app.unit set path = $2 || '0001', parent_id = $3, kind = 'sub_cell' where id = $1`,
      [gone.id, first.path, first.id],
    )
    await write(world, plan)
    const opened = await database.query<{ path: string }>(
      'select path from app.unit where parent_id = $1 and path > $2 order by path',
      [root.id, first.path],
    )
    expect(opened[0]).toEqual({ path: `${root.path}0003` })
  })

  it('opens a unit from the day on which the one above stands where it stands', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'late', today)
    const { root, planner } = world
    await write(world, plan)
    const above = await buildUnit(database, {
      parent: root,
      segment: '9',
      kind: 'party_committee',
    })
    const [unit] = plan.units
    const [parent] = await database.query<{ id: string; path: string }>(
      `select id, path from app.unit where code = $1 and path like $2 || '%'`,
      [unit?.code, root.path],
    )
    if (unit === undefined || parent === undefined) throw new Error('no unit was planted')
    const moved = today.subtract({ days: 5 })
    await portal.services.scoped({ account: planner, unit: root.id }, (trx) =>
      placeUnit(trx, { unit: parent, parent: above, from: moved, document: '27-QĐ/ĐU' }),
    )
    const opened = { ...unit, key: 'opened', parentKey: unit.key, name: 'Chi bộ Bờ Lá', code: null }
    const later: ImportPlan = {
      ...plan,
      units: [...plan.units, opened],
      asOf: { ...plan.asOf, units: today.subtract({ days: 30 }) },
    }
    expect(await write(world, later)).toMatchObject({ added: 1 })
    const [life] = await database.query(
      `select lower(l.life)::text as from from app.unit_life l join app.unit u on u.id = l.unit_id
       where u.name = 'Chi bộ Bờ Lá' and u.parent_id = $1`,
      [parent.id],
    )
    expect(life).toEqual({ from: moved.toString() })
  })

  it('leaves alone what somebody recorded by hand since', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'hand', today)
    await write(world, plan)
    const byHand = classDay?.add({ days: 9 }).toString()
    await database.query(
      `with c as (
         update app.recruitment_case set last_seq = last_seq + 1
         where path like $2 || '%' and person_id in (select id from app.person where full_name = $1)
         returning id, path, last_seq)
       insert into app.recruitment_event (case_id, path, seq, kind, happened_on, unit_then, path_then)
       select c.id, c.path, c.last_seq, 'class_finished', $3::date, u.id, u.path
       from c join app.unit u on u.path = c.path`,
      [subject?.name, world.root.path, byHand],
    )
    expect(await write(world, plan)).toMatchObject({ added: 0, changed: 0 })
  })

  it('changes helpers: one is released, another assigned', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'help', today)
    await write(world, plan)
    const other = plan.members.find(
      ({ unitKey, identity }) =>
        unitKey === subject?.unitKey &&
        !subject.mentors.some((mentor) => mentor.identity === identity),
    )
    if (other === undefined) throw new Error('nobody else is in the cell')
    const { name, identity } = other
    const replaced = withCandidate((record) => ({
      ...record,
      mentors: [{ name, identity, cell: record.mentors[0]?.cell ?? '' }],
    }))
    expect(await write(world, replaced)).toMatchObject({ added: 0, changed: 1 })
    expect(await write(world, replaced)).toMatchObject({ added: 0, changed: 0 })
    const helpers = await database.query<{ name: string; released: boolean }>(
      `select m.name, m.released_on is not null as released
       from app.case_mentor m join app.recruitment_case c on c.id = m.case_id
       join app.person p on p.id = c.person_id
       where p.full_name = $1 and c.path like $2 || '%' order by released desc`,
      [subject?.name, world.root.path],
    )
    expect(helpers).toEqual([
      { name: subject?.mentors[0]?.name, released: true },
      { name, released: false },
    ])
  })

  it('renames a unit from the day of the list, and changes one target', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'unit', today)
    await write(world, plan)
    const [first] = plan.units
    const [target] = plan.targets
    const changed: ImportPlan = {
      ...plan,
      units: plan.units.map((unit) =>
        unit === first ? { ...unit, name: 'Chi bộ Tân Lập' } : unit,
      ),
      targets: plan.targets.map((each) =>
        each === target ? { ...each, max: (each.max ?? 0) + 1 } : each,
      ),
    }
    expect(await write(world, changed)).toMatchObject({ added: 0, changed: 2 })
    expect(await write(world, changed)).toMatchObject({ added: 0, changed: 0 })
    const versions = await database.query<{ name: string }>(
      `select v.name from app.unit_version v join app.unit u on u.id = v.unit_id
       where u.code = $1 and u.path like $2 || '%' order by v.valid_during`,
      [first?.code, world.root.path],
    )
    expect(versions.map(({ name }) => name)).toEqual([first?.name, 'Chi bộ Tân Lập'])
    const [whole] = await database.query<{ maximum: number }>(
      `select maximum from app.target where unit_id = $1 and group_key = 'all'`,
      [world.root.id],
    )
    expect(whole?.maximum).toBe((plan.targetTotals.max ?? 0) + 1)
  })

  it('follows a member to another cell by the card number', async ({
    database,
    portal,
    workerPool,
  }) => {
    const world = await openWorld(database, portal, workerPool, 'move', today)
    await write(world, plan)
    const mover = plan.members.find(({ cardNumber }) => cardNumber !== null)
    const cell = plan.members.find(({ unitKey }) => unitKey !== mover?.unitKey)?.unitKey ?? ''
    const moved: ImportPlan = {
      ...plan,
      members: plan.members.map((member) =>
        member === mover ? { ...member, unitKey: cell } : member,
      ),
    }
    expect(await write(world, moved)).toMatchObject({ added: 0, changed: 1 })
    const found = await database.query<{ same: boolean }>(
      `select u.code = $3 as same from app.member m join app.person p on p.id = m.person_id
       join app.unit u on u.id = p.unit_id and u.path = m.path
       where m.card_number = $1 and m.path like $2 || '%'`,
      [mover?.cardNumber, world.root.path, plan.units.find(({ key }) => key === cell)?.code],
    )
    expect(found).toEqual([{ same: true }])
    const audits = await database.query<{ fields: string[] }>(
      `select changes -> 'fields' as fields from app.audit_event
       where action = 'person.import_change' and path like $1 || '%'`,
      [world.root.path],
    )
    expect(audits).toEqual([{ fields: ['unitId'] }])
  })
})
