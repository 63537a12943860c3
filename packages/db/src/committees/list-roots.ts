import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** The root unit of every committee; for the worker alone, which may ask without a scope. */
export async function listCommitteeRoots(trx: Db): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select unit_id as id from committee_roots()`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
