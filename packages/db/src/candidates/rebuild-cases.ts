import { emptyCase, foldCase } from '@nguon/domain/recruitment/case'
import { sql } from 'kysely'
import { catalogueOfScope, type CatalogueOfScope } from '../committees/catalogue-of-scope.ts'
import type { Db } from '../session/scoped.ts'
import { projectState, type CaseProjection } from './case-projection.ts'
import { personFactsOf } from './case-rules.ts'
import { storedEventOf } from './stored-event.ts'

type StoredRow = CaseProjection & {
  id: string
  bornOn: Temporal.PlainDate | null
  birthYear: number | null
  schooling: string | null
  areaException: string | null
  events: readonly { kind: string; happenedOn: string; data: unknown }[]
}

type Field = keyof CaseProjection

export type RebuiltCase = { caseId: string; differs: readonly Field[] }

/** Every case of the scope, in an order in which two runs take their locks. */
export async function listCaseIds(trx: Db): Promise<string[]> {
  const rows = await trx.selectFrom('recruitment_case').select('id').orderBy('id').execute()
  return rows.map(({ id }) => id)
}

/**
 * Folds the events of the given cases again and puts right the rows that differ. Nothing to put
 * right means that the projection was true; age may change `eligible` overnight, and a number that
 * the committee confirms may change more. What does
 * not differ is read without a lock and not written, so that nobody at work has to wait.
 */
export async function rebuildCases(
  trx: Db,
  today: Temporal.PlainDate,
  caseIds: readonly string[],
): Promise<RebuiltCase[]> {
  const { packById } = await catalogueOfScope(trx)
  const truthOf = (row: StoredRow): CaseProjection => project(row, packById, today)
  const suspects = (await readRows(trx, caseIds))
    .filter((row) => differences(row, truthOf(row)).length > 0)
    .map(({ id }) => id)
  if (suspects.length === 0) return []
  await trx
    .selectFrom('recruitment_case')
    .select('id')
    .where('id', 'in', suspects)
    .orderBy('id')
    .forUpdate()
    .execute()
  const rebuilt: RebuiltCase[] = []
  for (const row of await readRows(trx, suspects)) {
    const truth = truthOf(row)
    const differs = differences(row, truth)
    if (differs.length === 0) continue
    await trx.updateTable('recruitment_case').set(truth).where('id', '=', row.id).execute()
    rebuilt.push({ caseId: row.id, differs })
  }
  return rebuilt
}

async function readRows(trx: Db, caseIds: readonly string[]): Promise<StoredRow[]> {
  const { rows } = await sql<StoredRow>`
    select c.id, c.stage, c.stage_since, c.sourced_on, c.due_on, c.due_what, c.eligible, c.rule_pack, c.last_seq,
      p.born_on as "bornOn", p.birth_year as "birthYear", p.schooling, u.area_exception as "areaException",
      (select coalesce(json_agg(json_build_object('kind', e.kind, 'happenedOn', e.happened_on, 'data', e.data) order by e.seq), '[]')
        from recruitment_event e where e.case_id = c.id) as events
    from recruitment_case c join person p on p.id = c.person_id join unit u on u.id = p.unit_id
    where c.id = any(${caseIds}::uuid[])
    order by c.id`.execute(trx)
  return rows
}

/** A list without a single date opened a case without events: since when it stands is all that is known. */
function project(
  row: StoredRow,
  packById: CatalogueOfScope['packById'],
  today: Temporal.PlainDate,
): CaseProjection {
  const state =
    row.events.length === 0
      ? { ...emptyCase, lastOn: row.stage_since }
      : foldCase(row.events.map(storedEventOf))
  const facts = { person: personFactsOf(row), pack: packById(row.rule_pack), today }
  return projectState(state, row.events.length, facts)
}

function differences(row: StoredRow, truth: CaseProjection): Field[] {
  return fields.filter((field) => String(row[field]) !== String(truth[field]))
}

const fields = [
  'stage',
  'stage_since',
  'sourced_on',
  'due_on',
  'due_what',
  'eligible',
  'rule_pack',
  'last_seq',
] as const satisfies readonly Field[]
