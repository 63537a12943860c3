import { readFile } from 'node:fs/promises'
import { shown } from '@nguon/domain/imports/sheet'
import { parseEthnicGroup } from '@nguon/domain/people/ethnic-groups'
import { religions } from '@nguon/domain/people/religions'
import expected from '@nguon/testing/samples/son-khe-2026.expected.json' with { type: 'json' }
import type { TestDatabase } from '@nguon/testing/database'
import { openWorkbook } from '@nguon/workbooks/open'
import { describe, expect } from 'vitest'
import { clearTexts } from '../testing/clear-text.fixture.ts'
import { personContext } from '../vault/person-context.ts'
import { fingerprint } from './fingerprint.fixture.ts'
import { SAMPLE, test as it } from './sample-world.fixture.ts'
import type { ImportBatch } from './wire.ts'

const SLOW = 120_000

const tally = (batch: ImportBatch) =>
  Object.fromEntries(
    (batch.summary?.sheets ?? []).map(({ kind, listed, heldBack, added, changed, unchanged }) => [
      kind,
      { listed, heldBack, added, changed, unchanged },
    ]),
  )

describe('the sample workbook in the register', { timeout: SLOW }, () => {
  it('shows in the dry run what the commit then writes', ({ imported: { dry, done } }) => {
    expect([dry.status, done.status]).toEqual(['checked', 'committed'])
    expect(tally(done)).toEqual(tally(dry))
    expect(done.problems).toEqual(dry.problems)
    const members = { listed: expected.members, heldBack: 1, changed: 0, unchanged: 0 }
    expect(tally(dry)['members']).toEqual({ ...members, added: expected.rules.membersImported })
  })

  it('finds the planted problems, each with its cell and value', ({ imported: { dry } }) => {
    expect(
      dry.problems.map(({ sheet, cell, kind, severity }) => ({
        sheet,
        cell,
        kind: kind.replaceAll('_', '-'),
        severity,
      })),
    ).toEqual(expected.problems)
    expect(dry.problems.find(({ cell }) => cell === 'E435')?.value).toBe('Kinhh')
  })

  it('gives the tree of units, all from the founding of the committee', async ({ imported }) => {
    const kinds = await imported.inScope((trx) =>
      trx
        .selectFrom('unit')
        .innerJoin('unit_placement', 'unit_placement.unit_id', 'unit.id')
        .innerJoin('unit_life', 'unit_life.unit_id', 'unit.id')
        .select(['kind', 'level', 'unit_life.life'])
        .select((eb) => eb.fn.countAll<number>().as('units'))
        .where('level', '>', 1)
        .groupBy(['kind', 'level', 'unit_life.life'])
        .orderBy('kind')
        .execute(),
    )
    const life = '[2020-01-01,)'
    expect(kinds).toEqual([
      { kind: 'base_cell', level: 2, life, units: expected.grassrootsCells },
      { kind: 'grassroots_party_org', level: 2, life, units: expected.grassrootsCommittees },
      { kind: 'sub_cell', level: 3, life, units: expected.subordinateCells },
    ])
  })

  it('gives the members, women and those on probation', async ({ imported }) => {
    const groups = await imported.inScope((trx) =>
      trx
        .selectFrom('member')
        .innerJoin('person', 'person.id', 'member.person_id')
        .select(['gender', 'standing'])
        .select((eb) => eb.fn.countAll<number>().as('members'))
        .groupBy(['gender', 'standing'])
        .execute(),
    )
    const sum = (test: (group: (typeof groups)[number]) => boolean) =>
      groups.filter(test).reduce((total, { members }) => total + members, 0)
    expect(sum(() => true)).toBe(expected.rules.membersImported)
    // The one row without a name is a woman's: listed, not imported.
    expect(sum(({ gender }) => gender === 'female')).toBe(expected.membersFemale - 1)
    expect(sum(({ standing }) => standing === 'probationary')).toBe(expected.membersOnProbation)
  })

  it('counts ethnic minorities by token, without reading a value', async ({ imported, portal }) => {
    const kinh = portal.services.vault.token('ethnicity', 'kinh')
    const minority = await imported.inScope((trx) =>
      trx
        .selectFrom('person_sensitive')
        .innerJoin('member', 'member.person_id', 'person_sensitive.person_id')
        .select((eb) => eb.fn.countAll<number>().as('members'))
        .where('field', '=', 'ethnicity')
        .where('token', '<>', kinh)
        .executeTakeFirstOrThrow(),
    )
    expect(minority.members).toBe(expected.membersEthnicMinority)
  })

  it('opens a case for every candidate; two have been admitted since', async ({ imported }) => {
    const stages = await imported.inScope((trx) =>
      trx
        .selectFrom('recruitment_case')
        .innerJoin('recruitment_event', 'recruitment_event.case_id', 'recruitment_case.id')
        .select(['recruitment_case.id', 'open', 'stage'])
        .where('category', 'is not', null)
        .groupBy(['recruitment_case.id', 'open', 'stage'])
        .execute(),
    )
    expect(stages).toHaveLength(expected.candidates)
    expect(stages.filter(({ open }) => open)).toHaveLength(expected.candidatesOpen)
    expect(stages.filter(({ open }) => !open).map(({ stage }) => stage)).toEqual([
      'probationary',
      'probationary',
    ])
  })

  it('counts admissions and withdrawals by year where they happened', async ({ imported }) => {
    const years = async (kind: string) => {
      const rows = await imported.inScope((trx) =>
        trx.selectFrom('milestone').select('happened_on').where('kind', '=', kind).execute(),
      )
      return Object.fromEntries(
        [...Map.groupBy(rows, ({ happened_on: on }) => String(on.year))]
          .toSorted(([a], [b]) => a.localeCompare(b))
          .map(([year, list]) => [year, list.length]),
      )
    }
    expect(await years('admission')).toEqual({
      ...expected.admissionsByYear,
      2026: expected.candidatesAdmittedFirstQuarter,
    })
    expect(await years('departure')).toEqual(expected.withdrawalsByYear)
  })

  it('ties every past admission to the member it made', async ({ imported }) => {
    const admitted = await imported.inScope((trx) =>
      trx
        .selectFrom('recruitment_case')
        .innerJoin('member', 'member.person_id', 'recruitment_case.person_id')
        .select(['stage', 'standing'])
        .select((eb) => eb.fn.countAll<number>().as('cases'))
        .groupBy(['stage', 'standing'])
        .orderBy('stage')
        .execute(),
    )
    const total = Object.values(expected.admissionsByYear).reduce((sum, count) => sum + count, 0)
    const probationers = expected.membersOnProbation
    expect(admitted).toEqual([
      { stage: 'official', standing: 'official', cases: total - probationers },
      { stage: 'probationary', standing: 'probationary', cases: probationers },
    ])
  })

  it('gives the targets of units and of the whole, with their base', async ({ imported }) => {
    const { targets } = expected
    const rows = await imported.inScope((trx) =>
      trx
        .selectFrom('target')
        .innerJoin('plan', 'plan.id', 'target.plan_id')
        .select(['group_key', 'minimum', 'maximum', 'stretch', 'base_count', 'base_date'])
        .select(['document', 'plan.status'])
        .where('target.unit_id', '=', imported.world.root.id)
        .orderBy('group_key')
        .execute(),
    )
    const about = {
      base_count: expected.members,
      base_date: Temporal.PlainDate.from(expected.asOf.targetsBase),
      document: '12-KH/ĐU',
      status: 'issued',
    }
    const { min, max, stretch, minorityMin, minorityMax } = targets
    expect(rows).toEqual([
      { ...about, group_key: 'all', minimum: min, maximum: max, stretch },
      {
        ...about,
        group_key: 'ethnic_minority',
        minimum: minorityMin,
        maximum: minorityMax,
        stretch: null,
      },
    ])
  })

  it('leaves an open question for every problem and every broken rule', async ({ imported }) => {
    const questions = await imported.inScope((trx) =>
      trx
        .selectFrom('finding')
        .select(['source', 'kind', 'severity', 'place', 'person_id'])
        .where('resolved_at', 'is', null)
        .execute(),
    )
    const named = (source: string) =>
      questions
        .filter((each) => each.source === source)
        .map(({ place, kind }) => {
          const { sheet, cell } = Object(place)
          return { sheet, cell, kind: kind.replaceAll('_', '-') }
        })
        .toSorted((a, b) => `${a.sheet}${a.cell}`.localeCompare(`${b.sheet}${b.cell}`))
    expect(named('rule')).toEqual(wanted(expected.ruleFindings))
    expect(named('import')).toEqual(wanted(expected.problems))
    expect(questions.filter(({ person_id: person }) => person === null)).toHaveLength(1)
  })

  it('names helpers who are members of the cell', async ({ imported }) => {
    const helpers = await imported.inScope((trx) =>
      trx.selectFrom('case_mentor').select(['member_id', 'assigned_on']).execute(),
    )
    expect(helpers.length).toBeGreaterThan(expected.candidates)
    expect(helpers.filter(({ member_id: member }) => member === null)).toEqual([])
  })

  it('shows nobody’s ethnicity or religion in any table', async ({ imported, database }) => {
    expect(imported.done.status).toBe('committed')
    const words = await sensitiveWords()
    expect(words).toEqual(expect.arrayContaining(['Kinh', 'kinh', "K'Ho", 'Tin Lành', 'Kinhh']))
    expect(await clearTexts(database, words)).toEqual([])
    expect(await clearTexts(database, ['Đạ Tràng'])).toContain('app.unit: Đạ Tràng')
  })

  it('binds each ciphertext to its person', async ({ imported, database, portal }) => {
    expect(imported.done.status).toBe('committed')
    const { vault } = portal.services
    const [one, other] = await sealedOf(database)
    if (one === undefined || other === undefined) throw new Error('nothing is sealed')
    const sealed = { ciphertext: one.ciphertext, keyId: one.key_id }
    const plain = vault.open(sealed, personContext(one.person_id, 'ethnicity')).toString('utf8')
    expect(vault.token('ethnicity', plain)).toEqual(one.token)
    const foreign = /unable to authenticate/
    expect(() => vault.open(sealed, personContext(other.person_id, 'ethnicity'))).toThrow(foreign)
    expect(() => vault.open(sealed, personContext(one.person_id, 'religion'))).toThrow(foreign)
  })

  it('keeps the file no longer than the batch needs it', async ({ imported, database, portal }) => {
    const [file] = await database.query<{ sha256: Buffer; key_id: string; gone: boolean }>(
      `select f.sha256, f.key_id, f.deleted_at is not null as gone
       from app.stored_file f join app.import_batch b on b.file_id = f.id where b.id = $1`,
      [imported.done.id],
    )
    expect(file?.gone).toBe(true)
    await expect(
      portal.services.files.get({
        sha256: file?.sha256 ?? Buffer.alloc(0),
        keyId: file?.key_id ?? '',
      }),
    ).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('is over once it is checked when it comes again', async ({ imported, database, portal }) => {
    const { world, done } = imported
    const before = await fingerprint(database)
    const batchId = await world.check(await readFile(SAMPLE))
    const caller = portal.as(world.planner, world.root.id)
    const again = await caller.imports.get({ batchId })
    expect(again).toMatchObject({ status: 'nothing_new', summary: { beside: 0 } })
    expect(again.problems).toEqual(done.problems)
    expect((await caller.imports.list())[0]).toMatchObject({ id: batchId, status: 'nothing_new' })
    await expect(caller.imports.commit({ batchId })).rejects.toThrow('import_not_checked')
    expect(await fingerprint(database)).toEqual(before)
    const kept = await database.query(
      `select f.id from app.stored_file f join app.import_batch b on b.file_id = f.id
       where b.id = $1 and f.deleted_at is null`,
      [batchId],
    )
    expect(kept).toEqual([])
  })
})

/** What stands in the sample's columns of ethnic groups and religions, and how the register names it. */
async function sensitiveWords(): Promise<string[]> {
  const { sheets } = await openWorkbook(SAMPLE)
  const texts = sheets.flatMap(({ rows }) => {
    const cells = rows.flatMap((row) => row.cells)
    const heads = cells.filter(({ value }) => /^(?:Dân tộc|Tôn giáo)$/.test(shown(value)))
    const columns = heads.map(({ column }) => column)
    const below = cells.filter((cell) => columns.includes(cell.column) && !heads.includes(cell))
    return below.map(({ value }) => shown(value))
  })
  return [...new Set(texts)].flatMap((text) => {
    const read = [parseEthnicGroup(text), religions.parse(text)].find(({ ok }) => ok)
    return read?.ok === true ? [text, read.id] : [text]
  })
}

type Planted = { sheet: string; cell: string; kind: string }

function wanted(list: readonly Planted[]): Planted[] {
  return list
    .map(({ sheet, cell, kind }) => ({ sheet, cell, kind }))
    .toSorted((a, b) => `${a.sheet}${a.cell}`.localeCompare(`${b.sheet}${b.cell}`))
}

async function sealedOf(database: TestDatabase) {
  return database.query<{ person_id: string; ciphertext: Buffer; key_id: string; token: Buffer }>(
    `select person_id, ciphertext, key_id, token from app.person_sensitive
     where field = 'ethnicity' order by person_id limit 2`,
  )
}
