import { sheetChoice, type SheetChoice } from '@nguon/domain/imports/choices'
import { buildAccount } from '@nguon/testing/builders/account'
import { buildUnit } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { unfamiliarForm } from '@nguon/testing/workbooks/unfamiliar-form'
import { describe, expect } from 'vitest'
import { checkBatch } from './check-batch.ts'
import { foundCommittee, openWorld, test as it, type ImportWorld } from './import-world.fixture.ts'
import type { Portal } from '../testing/portal.ts'

const UNIT = 'Chi bộ thôn Bờ Lá'
const PERSON = 'Sùng Thị Mảy'
const form = Buffer.from(
  await unfamiliarForm([{ name: PERSON, unit: UNIT, sourcedOn: '02/03/2026' }]),
)
const nextMonth = Buffer.from(
  await unfamiliarForm([
    { name: PERSON, unit: UNIT, sourcedOn: '02/03/2026' },
    { name: 'Ka Lan', unit: UNIT, sourcedOn: '05/03/2026' },
  ]),
)
const choice: SheetChoice = {
  sheet: 'Sổ tay',
  kind: 'candidates',
  headerFrom: 2,
  dataFrom: 3,
  columns: [
    { column: 1, field: 'full_name' },
    { column: 2, field: 'person_unit' },
    { column: 3, field: 'sourced' },
  ],
  unitInHeadings: false,
  legacyText: null,
}

type Given = { database: TestDatabase; portal: Portal; workerPool: Parameters<typeof openWorld>[2] }

/** A committee with one cell, its planner's procedures, and a form that nobody understands, checked. */
async function waiting({ database, portal, workerPool }: Given, segment: string) {
  const world = await openWorld(database, portal, workerPool, segment)
  const { root } = world
  const cell = { parent: root, segment: 'aa', kind: 'base_cell', name: UNIT, from: '2020-01-01' }
  await buildUnit(database, cell)
  const batchId = await world.check(form)
  return { world, batchId, imports: portal.as(world.planner, root.id).imports }
}

/** Chooses, and lets the worker check again. */
async function choose(
  portal: Portal,
  world: ImportWorld,
  batchId: string,
  { sheets = [choice], remember = false } = {},
): Promise<void> {
  const { imports } = portal.as(world.planner, world.root.id)
  const { checkedAt } = await imports.preview({ batchId })
  await imports.choose({ batchId, checkedAt, sheets, remember })
  await checkBatch(world.worker, world.scope, batchId)
}

describe('a workbook whose headers nobody knows', () => {
  it('waits for its columns, shows its first rows, and cannot be written', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { batchId, imports } = await waiting({ database, portal, workerPool }, 'wait')
    expect(await imports.get({ batchId })).toMatchObject({
      status: 'unmatched',
      summary: { sheets: [{ sheet: 'Sổ tay', kind: null, by: null }] },
    })
    const { sheets } = await imports.preview({ batchId })
    expect(sheets).toMatchObject([{ by: null, choice: { kind: null, headerFrom: 2, dataFrom: 3 } }])
    expect(JSON.stringify(sheets)).toContain(PERSON)
    await expect(imports.commit({ batchId })).rejects.toThrow('no_known_list')
    const [stored] = await database.query<{ text: string }>(
      'select b::text as text from app.import_batch b where id = $1',
      [batchId],
    )
    expect(stored?.text).not.toContain(PERSON)
  })

  it('is written as it was matched by hand, also after a first try of which no row was usable', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { world, batchId, imports } = await waiting({ database, portal, workerPool }, 'hand')
    const swapped = [2, 1, 3].map((column, place) => ({ ...choice.columns[place], column }))
    await choose(portal, world, batchId, {
      sheets: [sheetChoice.parse({ ...choice, columns: swapped })],
    })
    expect(await imports.get({ batchId })).toMatchObject({
      status: 'checked',
      summary: { sheets: [{ heldBack: 1, added: 0 }] },
    })
    await choose(portal, world, batchId)
    expect(await imports.get({ batchId })).toMatchObject({
      status: 'checked',
      problems: [],
      summary: { sheets: [{ kind: 'candidates', by: 'hand', columns: 3, added: 1 }] },
    })
    await world.commit(batchId)
    expect((await imports.get({ batchId })).status).toBe('committed')
    const listed = await portal.as(world.planner, world.root.id).candidates.list({})
    expect(listed.rows).toMatchObject([{ fullName: PERSON }])
    await expect(imports.preview({ batchId })).rejects.toThrow('import_not_checked')
    expect(await imports.mappings()).toEqual([])
  })

  it('is understood by itself the next time, when that was asked for', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { world, batchId, imports } = await waiting({ database, portal, workerPool }, 'next')
    await choose(portal, world, batchId, { remember: true })
    const again = await world.check(nextMonth)
    expect(await imports.get({ batchId: again })).toMatchObject({
      summary: { sheets: [{ kind: 'candidates', by: 'memory', added: 2 }] },
    })
    const [kept] = await imports.mappings()
    expect(kept?.mapping.columns.map(({ header }) => header)).toContain('Danh xưng')
    await imports.forgetMapping({ mappingId: kept?.id ?? '' })
    expect(await imports.mappings()).toEqual([])
    const third = await world.check(nextMonth)
    expect(await imports.get({ batchId: third })).toMatchObject({
      summary: { sheets: [{ by: null }] },
    })
    // What was checked with the mapping is written as it was checked.
    await world.commit(again)
    expect(await imports.get({ batchId: again })).toMatchObject({
      status: 'committed',
      summary: { sheets: [{ by: 'memory', added: 2 }] },
    })
    const acts = await database.query<{ action: string; changes: unknown }>(
      `select action, changes from app.audit_event
       where action in ('import.choose', 'import.remember_mapping', 'import.forget_mapping')
         and path = $1 order by id`,
      [world.root.path],
    )
    expect(acts.map(({ action }) => action)).toEqual([
      'import.choose',
      'import.remember_mapping',
      'import.forget_mapping',
    ])
    expect(JSON.stringify(acts)).not.toContain(PERSON)
  })

  it('serves the units below with what the committee remembers, and no other committee', async ({
    database,
    portal,
  }) => {
    const [root, other] = [
      await foundCommittee(database, 'dn'),
      await foundCommittee(database, 'ot'),
    ]
    const branch = await buildUnit(database, {
      parent: root,
      segment: 'bb',
      kind: 'grassroots_party_org',
      name: 'Đảng bộ cơ quan',
      from: '2020-01-01',
    })
    const roles = [branch, other].map((unit) => ({ role: 'planner', unit }))
    const account = await buildAccount(database, 'below', roles)
    const mapping = { kind: 'candidates', headerRows: 1, unitInHeadings: false, columns: [] }
    await database.query(
      `insert into app.import_mapping (unit_id, path, fingerprint, mapping, remembered_by)
       values ($1, $2, '1|danh xung|noi sinh hoat', $3, $4)`,
      [
        root.id,
        root.path,
        {
          ...mapping,
          columns: ['Danh xưng', 'Nơi sinh hoạt'].map((header) => ({ header, field: null })),
        },
        account,
      ],
    )
    const { imports } = portal.as(account, branch.id)
    const [kept] = await imports.mappings()
    expect(kept).toMatchObject({ inheritedFrom: 'Đảng bộ xã dn' })
    const forgotten = imports.forgetMapping({ mappingId: kept?.id ?? '' })
    await expect(forgotten).rejects.toThrow('import_mapping')
    expect(await portal.as(account, other.id).imports.mappings()).toEqual([])
  })
})

describe('a choice of columns', () => {
  it('is refused when the list could not be read so, or was checked again meanwhile', async ({
    database,
    portal,
    workerPool,
  }) => {
    const { batchId, imports } = await waiting({ database, portal, workerPool }, 'lack')
    const { checkedAt } = await imports.preview({ batchId })
    const [name, unit, sourced] = choice.columns
    if (!name || !unit || !sourced) throw new Error('the choice has three columns')
    const chosen = (columns: SheetChoice['columns'], change: Partial<SheetChoice> = {}) =>
      imports.choose({
        batchId,
        checkedAt,
        sheets: [{ ...choice, columns, ...change }],
        remember: false,
      })
    await expect(chosen([unit, sourced])).rejects.toThrow('mapping_lacks_name')
    await expect(chosen([name, sourced])).rejects.toThrow('mapping_lacks_unit')
    await expect(chosen([name, unit, { ...sourced, field: 'full_name' }])).rejects.toThrow(
      'mapping_repeats_field',
    )
    await expect(chosen([name, unit], { sheet: 'Sheet9' })).rejects.toThrow(
      'mapping_of_another_file',
    )
    const seen = Temporal.Instant.from(checkedAt).subtract({ microseconds: 1 }).toString()
    const outdated = { batchId, checkedAt: seen, sheets: [choice], remember: false }
    await expect(imports.choose(outdated)).rejects.toThrow('import_chosen_meanwhile')
    expect((await imports.get({ batchId })).status).toBe('unmatched')
  })
})
