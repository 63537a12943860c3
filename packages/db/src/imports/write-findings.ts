import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** An open question about a person, or, where `personId` is null, about a cell of the workbook. */
export type FindingRow = {
  path: string
  personId: string | null
  source: 'import' | 'rule'
  kind: string
  severity: 'error' | 'warning' | 'notice'
  place: { sheet: string; cell: string } & Record<string, unknown>
}

const findingColumns = sql`path text, "personId" uuid, source text, kind text, severity text, place jsonb`

/** Rows move when a list is edited, columns hardly: a person's question is known by its column. */
const sameQuestion = sql`
  f.source = r.source and f.kind = r.kind and f.person_id is not distinct from r."personId"
  and f.place ->> 'sheet' = r.place ->> 'sheet'
  and case when r."personId" is null then f.place ->> 'cell' = r.place ->> 'cell'
    else rtrim(f.place ->> 'cell', '0123456789') = rtrim(r.place ->> 'cell', '0123456789') end`

/** Opens the questions that were never asked before; an answered one is not asked again. */
export async function openFindings(
  trx: Db,
  rows: readonly FindingRow[],
  batchId: string,
): Promise<number> {
  if (rows.length === 0) return 0
  const { numAffectedRows } = await sql`
    insert into finding (path, person_id, source, kind, severity, place, batch_id)
    select r.path, r."personId", r.source, r.kind, r.severity, r.place, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(${findingColumns})
    where not exists (select from finding f where ${sameQuestion})`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}

/** Closes questions about these persons and sheets that the new workbook does not raise any more. */
export async function closeFindings(
  trx: Db,
  about: { personIds: readonly string[]; sheets: readonly string[]; sources: readonly string[] },
  raised: readonly FindingRow[],
): Promise<number> {
  const { numAffectedRows } = await sql`
    update finding f set resolved_at = now()
    where f.resolved_at is null and f.source = any(${about.sources}::text[]) and f.batch_id is not null
      and f.place ->> 'sheet' = any(${about.sheets}::text[])
      and (f.person_id is null or f.person_id = any(${about.personIds}::uuid[]))
      and not exists (
        select from jsonb_to_recordset(${JSON.stringify(raised)}::jsonb) as r(${findingColumns})
        where ${sameQuestion})`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
