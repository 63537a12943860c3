import type { DataClass } from '@nguon/domain/access/roles'
import { sql } from 'kysely'
import type { Db } from './scoped.ts'

/** How the transaction's user stands to its unit: outside, inside without this class, or covered. */
export type Standing = 'outside' | 'inside' | 'covered'

/** Asks the database itself, with the functions that its policies use. */
export async function getStanding(trx: Db, dataClass: DataClass): Promise<Standing> {
  const { rows } = await sql<{ inside: boolean; covered: boolean }>`
    select scope_lo('units') is not null as inside, scope_lo(${dataClass}) is not null as covered`.execute(
    trx,
  )
  const row = rows[0]
  if (row?.covered === true) return 'covered'
  return row?.inside === true ? 'inside' : 'outside'
}
