import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { AuditEntry } from './append-audit.ts'

/** Appends many entries in one statement, in the transaction of the acts themselves. */
export async function appendAudits(trx: Db, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length === 0) return
  const rows = entries.map(({ subject, outcome, changes, ...entry }) => ({
    ...entry,
    subjectType: subject.type,
    subjectId: subject.id,
    outcome: outcome ?? 'done',
    changes: changes ?? {},
  }))
  await sql`
    insert into audit_event (account_id, path, action, subject_type, subject_id, outcome, changes, request_id)
    select account, path, action, "subjectType", "subjectId", outcome, changes, "requestId"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
      account uuid, path text, action text, "subjectType" text, "subjectId" uuid, outcome text,
      changes jsonb, "requestId" text)`.execute(trx)
}
