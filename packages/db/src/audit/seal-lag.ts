import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { getHead } from './chain.ts'
import { unsealedAfter } from './seal-audit.ts'

/** Rows that could be sealed and are not, and for how long the oldest has waited. */
export type SealLag = { rows: number; seconds: number }

/**
 * How far the seal is behind. Rows held back by a transaction that is still open, even in another
 * database of the server, do not count: no sealer could take them.
 */
export async function readSealLag(trx: Db): Promise<SealLag> {
  const head = await getHead(trx)
  const { rows } = await sql<SealLag>`
    select count(*)::int as rows,
      coalesce(extract(epoch from clock_timestamp() - min(e.at)), 0)::float8 as seconds
    from audit_event e where ${unsealedAfter(head)}`.execute(trx)
  return rows[0] ?? { rows: 0, seconds: 0 }
}
