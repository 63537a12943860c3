import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Names, in small letters, that several units of the scope have. */
export async function listSharedNames(trx: Db): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ name: string }>`
    select lower(name) as name from unit group by lower(name) having count(*) > 1`.execute(trx)
  return new Set(rows.map(({ name }) => name))
}
