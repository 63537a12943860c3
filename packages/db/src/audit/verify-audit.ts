import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { canonicalRow, genesis, link } from './chain.ts'

export type AuditFault = 'edited' | 'deleted' | 'inserted' | 'reordered'

export type AuditVerdict =
  | { ok: true; sealed: number; unsealed: number; head: string }
  | { ok: false; fault: AuditFault; sealNo: number | null; auditId: string }

const BATCH = 5_000

type Link = {
  seal_no: number
  audit_id: string
  prev: Buffer
  hash: Buffer
  row: string | null
}

/**
 * Follows the seals from the first to the last and names the first row that was edited, deleted,
 * reordered, or slipped in behind the seal. Rows not sealed yet are counted, not judged.
 */
export async function verifyAudit(trx: Db): Promise<AuditVerdict> {
  let prev = genesis
  let last = 0
  for (;;) {
    const links = await readLinks(trx, last)
    for (const seal of links) {
      const fault = faultOf(seal, prev, last)
      if (fault !== null) {
        return { ok: false, fault, sealNo: seal.seal_no, auditId: seal.audit_id }
      }
      prev = seal.hash
      last = seal.seal_no
    }
    if (links.length < BATCH) break
  }
  const { rows: loose } = await sql<{ id: string; behind: boolean | null }>`
    select e.id, (e.xid, e.id) < (head.xid, head.id) as behind
    from audit_event e
    left join (select x.xid, x.id from audit_seal s join audit_event x on x.id = s.audit_id
      order by s.seal_no desc limit 1) head on true
    where not exists (select from audit_seal s where s.audit_id = e.id) order by e.xid, e.id`.execute(
    trx,
  )
  const inserted = loose.find((row) => row.behind === true)
  if (inserted !== undefined) {
    return { ok: false, fault: 'inserted', sealNo: null, auditId: inserted.id }
  }
  return { ok: true, sealed: last, unsealed: loose.length, head: prev.toString('hex') }
}

async function readLinks(trx: Db, after: number): Promise<Link[]> {
  const { rows } = await sql<Link>`
    select s.seal_no, s.audit_id, s.prev, s.hash, case when e.id is null then null else ${canonicalRow} end as row
    from audit_seal s left join audit_event e on e.id = s.audit_id
    where s.seal_no > ${after} order by s.seal_no limit ${BATCH}`.execute(trx)
  return rows
}

function faultOf(seal: Link, prev: Buffer, last: number): AuditFault | null {
  if (seal.row === null) return 'deleted'
  if (seal.seal_no !== last + 1 || !seal.prev.equals(prev)) return 'reordered'
  return link(prev, seal.audit_id, seal.row).equals(seal.hash) ? null : 'edited'
}
