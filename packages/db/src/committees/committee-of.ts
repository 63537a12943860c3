import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** The committee whose tree a path lies in, for somebody who holds a role above that path. */
export async function getCommitteeOf(trx: Db, path: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    select committee_id as id from my_grants()
    where committee_id is not null and ${path} >= unit_path and ${path} < unit_path || '~'
    limit 1`.execute(trx)
  const row = rows[0]
  if (row === undefined) throw new AppError('not_found', 'committee')
  return row.id
}
