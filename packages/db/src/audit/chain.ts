import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** What stands before the first seal. */
export const genesis: Buffer = createHash('sha256').update('nguon audit').digest()

/**
 * The text of a row that the chain covers: jsonb prints its keys in one fixed order, so equal rows
 * have equal texts.
 */
export const canonicalRow = sql<string>`jsonb_build_object(
  'id', e.id, 'xid', e.xid::text, 'at', to_char(e.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US'),
  'account_id', e.account_id, 'path', e.path, 'action', e.action, 'subject_type', e.subject_type,
  'subject_id', e.subject_id, 'outcome', e.outcome, 'changes', e.changes, 'request_id', e.request_id)::text`

/** `hash = SHA-256(prev ‖ id ‖ canonical row)`. */
export function link(prev: Buffer, id: string, row: string): Buffer {
  return createHash('sha256').update(prev).update(id).update(row).digest()
}

export type Head = { sealNo: number; hash: Buffer; xid: string; auditId: string | null }

/** The newest seal, or where the chain begins. */
export async function getHead(trx: Db): Promise<Head> {
  const { rows } = await sql<{ seal_no: number; hash: Buffer; xid: string; audit_id: string }>`
    select s.seal_no, s.hash, s.audit_id, e.xid::text as xid
    from audit_seal s join audit_event e on e.id = s.audit_id
    order by s.seal_no desc limit 1`.execute(trx)
  const row = rows[0]
  return row === undefined
    ? { sealNo: 0, hash: genesis, xid: '0', auditId: null }
    : { sealNo: row.seal_no, hash: row.hash, xid: row.xid, auditId: row.audit_id }
}
