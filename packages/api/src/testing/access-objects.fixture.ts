import { randomBytes, randomUUID } from 'node:crypto'
import type { RememberedMapping } from '@nguon/domain/imports/remembered'
import { buildAccount } from '@nguon/testing/builders/account'
import type { BuiltUnit } from '@nguon/testing/builders/committee'
import { buildMember } from '@nguon/testing/builders/member'
import type { TestDatabase } from '@nguon/testing/database'
import { draft as article, slogan } from '../content/desk.fixture.ts'
import type { Portal, PortalCaller } from './portal.ts'

/** What lies in a unit: one real object of every kind that a procedure takes by id. */
export type Objects = {
  unit: string
  caseId: string
  personId: string
  memberId: string
  flagId: string
  basisId: string
  mergeId: string
  batchId: string
  mappingId: string
  fileId: string
  articleId: string
  sloganId: string
  releaseId: string
  exportId: string
  grantId: string
  accountId: string
  viewId: string
  actId: string
}

const mapping: RememberedMapping = {
  kind: 'members',
  headerRows: 1,
  columns: [
    { header: 'Danh xưng', field: 'full_name' },
    { header: 'Nơi sinh hoạt', field: 'person_unit' },
  ],
  unitInHeadings: false,
}

const everyDesk = ['planner', 'leader', 'editor', 'publisher', 'data_protection_officer']

/** Grants that cover every class a unit's procedures ask for. */
export const rolesIn = (unit: BuiltUnit) => everyDesk.map((role) => ({ role, unit }))

/** Ids of nothing at all. */
export const nowhereToBeFound = (): Objects => ({
  unit: randomUUID(),
  caseId: randomUUID(),
  personId: randomUUID(),
  memberId: randomUUID(),
  flagId: randomUUID(),
  basisId: randomUUID(),
  mergeId: randomUUID(),
  batchId: randomUUID(),
  mappingId: randomUUID(),
  fileId: randomUUID(),
  articleId: randomUUID(),
  sloganId: randomUUID(),
  releaseId: randomUUID(),
  exportId: randomUUID(),
  grantId: randomUUID(),
  accountId: randomUUID(),
  viewId: randomUUID(),
  actId: randomUUID(),
})

/** Fills a unit by the portal's own procedures where there is one; the candidate is the cell's. */
export async function buildObjects(
  database: TestDatabase,
  portal: Portal,
  unit: BuiltUnit,
  cell: BuiltUnit = unit,
): Promise<Objects> {
  const holder = await buildAccount(database, `holder.${unit.path}`, rolesIn(unit))
  const reader = await buildAccount(database, `reader.${unit.path}`, [])
  const secretary = await buildAccount(database, `secretary.${unit.path}`, [
    { role: 'unit_secretary', unit: cell },
  ])
  const caller = portal.as(holder, unit.id)
  const memberId = await buildMember(database, cell, 'Huỳnh Hữu Hải')
  const created = await caller.candidates.create({
    unitId: cell.id,
    fullName: 'Sùng Thị Mảy',
    bornOn: '1998-05-12',
    schooling: '12/12',
    sourcedOn: '2025-08-01',
    basis: { basis: 'consent', givenOn: '2025-08-01' },
    ethnicity: 'mong',
  })
  if (created.outcome !== 'created') throw new Error(created.outcome)
  const { personId } = await caller.candidates.get({ caseId: created.caseId })
  await caller.people.noteFlag({ personId, flag: 'works_away', since: '2025-08-01' })
  const [flag] = await caller.people.flags({ personId })
  const { recorded } = await caller.people.bases({ personId })
  const { id: articleId } = await caller.content.articles.create(article)
  await caller.content.articles.submit({ id: articleId, expectedVersion: 1 })
  const { id: sloganId } = await caller.content.slogans.create(slogan)
  await caller.content.slogans.submit({ id: sloganId, expectedVersion: 1 })
  const { exportId } = await caller.exports.candidates({ format: 'xlsx', filter: {} })
  const { id: grantId } = await caller.accounts.delegate({
    unitId: unit.id,
    role: 'leader',
    userName: `reader.${unit.path}`,
    validTo: '2026-04-30',
  })
  const mergeId = await mergeOneMore(database, caller, { cell, memberId })
  const { id: viewId } = await caller.tables.saveView({
    list: 'candidates',
    name: 'Quá hạn',
    query: { view: 'overdue' },
    shared: true,
  })
  const { actId } = await caller.candidates.bulk.assign({
    memberId,
    on: '2026-03-02',
    cases: [{ caseId: created.caseId, expectedSeq: 1 }],
  })
  if (actId === null) throw new Error('nobody was assigned a helper')
  const ids = {
    unit: unit.id,
    caseId: created.caseId,
    memberId,
    personId,
    mergeId,
    flagId: flag?.id ?? '',
    basisId: recorded[0]?.id ?? '',
    articleId,
    sloganId,
    exportId,
    grantId,
    accountId: secretary,
    viewId,
    actId,
  }
  return { ...ids, ...(await insertRecords(database, unit, { holder, reader })) }
}

/** Merges the member with himself as another list spells him. */
async function mergeOneMore(
  database: TestDatabase,
  { duplicates }: PortalCaller,
  { cell, memberId: keptId }: { cell: BuiltUnit; memberId: string },
): Promise<string> {
  const droppedId = await buildMember(database, cell, 'Huynh Huu Hai')
  const { seen } = await duplicates.compare({ firstId: keptId, secondId: droppedId })
  const merged = await duplicates.merge({
    keptId,
    droppedId,
    fromDropped: [],
    continuing: null,
    reason: 'đối chiếu lý lịch',
    seen,
  })
  return merged.mergeId
}

/** A batch with its file, one more file, a remembered mapping, and frozen figures. */
async function insertRecords(
  database: TestDatabase,
  unit: BuiltUnit,
  { holder, reader }: { holder: string; reader: string },
) {
  const file = () =>
    only(
      database.query<{ id: string }>(
        `insert into app.stored_file (path, sha256, name, media_type, size_bytes, key_id, stored_by)
         values ($1, $2, 'danh-sach.xlsx', 'application/octet-stream', 10, 'k1', $3) returning id`,
        [unit.path, randomBytes(32), holder],
      ),
    )
  const batchId = await only(
    database.query<{ id: string }>(
      `insert into app.import_batch (unit_id, path, file_id, status, created_by)
       values ($1, $2, $3, 'uploaded', $4) returning id`,
      [unit.id, unit.path, await file(), holder],
    ),
  )
  const mappingId = await only(
    database.query<{ id: string }>(
      `insert into app.import_mapping (unit_id, path, fingerprint, mapping, remembered_by)
       values ($1, $2, '1|danh xung|noi sinh hoat', $3, $4) returning id`,
      [unit.id, unit.path, mapping, holder],
    ),
  )
  const releaseId = await only(
    database.query<{ id: string }>(
      `insert into app.figure_release (unit_id, path, as_of, frozen_by)
       values ($1, $2, '2026-02-28', $3) returning id`,
      [unit.id, unit.path, reader],
    ),
  )
  await database.query(
    `insert into app.figure (release_id, path, measure, position, numerator, period_from, period_to)
     values ($1, $2, 'admissions', 1, 3, '2026-01-01', '2026-02-28')`,
    [releaseId, unit.path],
  )
  return { batchId, mappingId, fileId: await file(), releaseId }
}

async function only(rows: Promise<{ id: string }[]>): Promise<string> {
  const [row] = await rows
  if (row === undefined) throw new Error('no row came back')
  return row.id
}

/** Every row of every table but the log, with the transaction that wrote it. */
export async function digest(database: TestDatabase): Promise<unknown> {
  const tables = await database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind = 'r'
       and c.relname not in ('audit_event', 'migration', 'migration_lock') order by 1`,
  )
  const parts = tables.map(
    ({ name }) =>
      `select '${name}' as name, md5(coalesce(string_agg(t.xmin::text || t::text, '|' order by t::text), '')) as rows from ${name} t`,
  )
  return database.query(`${parts.join(' union all ')} order by name`)
}
