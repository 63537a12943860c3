import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { PairReference } from './pair-reference.ts'

/** Notes that two persons of the scope are two; false where the scope does not hold both. */
export async function dismissPair(
  trx: Db,
  { firstId, secondId }: PairReference,
  by: string,
): Promise<boolean> {
  const { numAffectedRows } = await sql`
    insert into distinct_persons (first_id, path, second_id, second_path, dismissed_by)
    select a.id, a.path, b.id, b.path, ${by}::uuid
    from person a join person b on b.id = ${secondId}::uuid
    where a.id = ${firstId}::uuid
    on conflict (first_id, second_id) do update
      set dismissed_by = excluded.dismissed_by, dismissed_at = now(), reopened_by = null, reopened_at = null`.execute(
    trx,
  )
  return numAffectedRows === 1n
}

/** Takes that note back; false where there is none. */
export async function reopenPair(
  trx: Db,
  { firstId, secondId }: PairReference,
  by: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('distinct_persons')
    .set({ reopened_by: by, reopened_at: sql`now()` })
    .where('first_id', '=', firstId)
    .where('second_id', '=', secondId)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Whether somebody has found these two to be two persons. */
export async function isDismissed(trx: Db, { firstId, secondId }: PairReference): Promise<boolean> {
  const found = await trx
    .selectFrom('distinct_persons')
    .select('first_id')
    .where('first_id', '=', firstId)
    .where('second_id', '=', secondId)
    .where('reopened_at', 'is', null)
    .executeTakeFirst()
  return found !== undefined
}
