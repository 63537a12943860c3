import type { BuiltIn } from '@nguon/domain/committee/install-committees'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { catalogueFor } from './installed.ts'

/** The measures and editions that the committee of the transaction's unit works with. */
export async function catalogueOfScope(trx: Db): Promise<BuiltIn> {
  const { rows } = await sql<{ extension: string | null }>`
    select scope_extension() as extension`.execute(trx)
  return catalogueFor(rows[0]?.extension ?? null)
}
