import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { canonicalRow, getHead, link, type Head } from './chain.ts'

const BATCH = 2_000
const NO_ID = '00000000-0000-0000-0000-000000000000'

/** Of `audit_event e`, what may be chained behind the head: every running transaction sees it already. */
export const unsealedAfter = (head: Head): RawBuilder<boolean> => sql`
  (e.xid, e.id) > (${head.xid}::xid8, ${head.auditId ?? NO_ID}::uuid)
  and e.xid < pg_snapshot_xmin(pg_current_snapshot())`

/**
 * Chains the rows that every running transaction can already see, in the order of their
 * transactions. One sealer at a time: a second one finds the lock taken and does nothing. Rows of
 * transactions still open wait, so that a late commit never lands behind a seal.
 * Returns how many rows were sealed.
 */
export async function sealAudit(trx: Db): Promise<number> {
  const { rows: locks } = await sql<{ mine: boolean }>`
    select pg_try_advisory_xact_lock(hashtext('nguon.audit.seal')) as mine`.execute(trx)
  if (locks[0]?.mine !== true) return 0
  const head = await getHead(trx)
  const { rows } = await sql<{ id: string; row: string }>`
    select e.id, ${canonicalRow} as row from audit_event e
    where ${unsealedAfter(head)} order by e.xid, e.id limit ${BATCH}`.execute(trx)
  let prev = head.hash
  const seals = rows.map(({ id, row }, index) => {
    const seal = {
      seal_no: head.sealNo + index + 1,
      audit_id: id,
      epoch: 1,
      prev,
      hash: link(prev, id, row),
    }
    prev = seal.hash
    return seal
  })
  if (seals.length > 0) await trx.insertInto('audit_seal').values(seals).execute()
  return seals.length
}
