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
  await trx
    .insertInto('audit_event')
    .values({
      account_id: entry.account,
      path: entry.path,
      action: entry.action,
      subject_type: entry.subject.type,
      subject_id: entry.subject.id,
      outcome: entry.outcome ?? 'done',
      changes: JSON.stringify(entry.changes ?? {}),
      request_id: entry.requestId,
    })
    .execute()
}
