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

/** A question that an import asked before; an answered one is not open. */
export type AskedFinding = {
  id: string
  personId: string | null
  source: string
  kind: string
  sheet: string
  cell: string
  open: boolean
}

/** What was ever asked: of these persons wherever they were listed, and of rows of these sheets that are nobody's. */
export async function listAskedFindings(
  trx: Db,
  about: { personIds: readonly string[]; sheets: readonly string[] },
): Promise<AskedFinding[]> {
  const { rows } = await sql<AskedFinding>`
    select f.id, f.person_id as "personId", f.source, f.kind, f.place ->> 'sheet' as sheet,
      f.place ->> 'cell' as cell, f.resolved_at is null as open
    from finding f
    where f.batch_id is not null and (f.person_id = any(${about.personIds}::uuid[])
      or (f.person_id is null and f.place ->> 'sheet' = any(${about.sheets}::text[])))`.execute(trx)
  return rows
}

export async function openFindings(
  trx: Db,
  rows: readonly FindingRow[],
  batchId: string,
): Promise<void> {
  if (rows.length === 0) return
  await sql`
    insert into finding (path, person_id, source, kind, severity, place, batch_id)
    select path, "personId", source, kind, severity, place, ${batchId}::uuid
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      path text, "personId" uuid, source text, kind text, severity text, place jsonb)`.execute(trx)
}

export async function closeFindings(trx: Db, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  await sql`update finding set resolved_at = now() where id = any(${ids}::uuid[])`.execute(trx)
}
