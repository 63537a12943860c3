import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type AuditEntry = {
  account: string | null
  /** Path of the unit the act belongs to; empty for the installation itself. */
  path: string
  action: string
  subject: { type: string; id: string | null }
  outcome?: 'done' | 'refused' | 'failed'
  /** Names of changed fields and plain values; sensitive values never, not even hashed by hand. */
  changes?: Record<string, string | number | boolean | null | readonly string[]>
  requestId: string | null
}

/** Appends to the audit log in the transaction of the act itself. */
export async function appendAudit(trx: Db, entry: AuditEntry): Promise<void> {
  await auditInsert(entry).execute(trx)
}

/** The same for an act on many at once. */
export async function appendAudits(trx: Db, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await insertOf(entries).execute(trx)
}

/** The same as part of the statement that acts. */
export function auditInsert(entry: AuditEntry): RawBuilder<unknown> {
  return insertOf([entry])
}

const insertOf = (entries: readonly AuditEntry[]): RawBuilder<unknown> => sql`
  insert into audit_event (account_id, path, action, subject_type, subject_id, outcome, changes, request_id)
  values ${sql.join(entries.map(valuesOf))}`

function valuesOf(entry: AuditEntry): RawBuilder<unknown> {
  const { account, path, action, subject, outcome = 'done', changes = {}, requestId } = entry
  return sql`(${account}::uuid, ${path}, ${action}, ${subject.type}, ${subject.id}::uuid, ${outcome},
    ${JSON.stringify(changes)}::jsonb, ${requestId})`
}
