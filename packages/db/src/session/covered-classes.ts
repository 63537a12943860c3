import type { DataClass } from '@nguon/domain/access/roles'
import { sql } from 'kysely'
import type { Db } from './scoped.ts'

/** Which of the given classes of data the transaction's user may read in its unit. */
export async function findCoveredClasses(
  trx: Db,
  classes: readonly DataClass[],
): Promise<ReadonlySet<DataClass>> {
  const { rows } = await sql<{ covered: DataClass }>`
    select wanted as covered from unnest(${[...classes]}::text[]) as wanted
    where scope_lo(wanted) is not null`.execute(trx)
  return new Set(rows.map(({ covered }) => covered))
}
