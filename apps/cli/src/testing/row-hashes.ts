import type { Client } from 'pg'
import { listTables } from '../backup/contents.ts'

/** What each row of each table holds, as a hash. */
export async function rowHashes(of: Client): Promise<Map<string, string[]>> {
  const hashes = new Map<string, string[]>()
  for (const table of await listTables(of)) {
    const { rows } = await of.query<{ hash: string }>(
      `select hashtextextended(t::text, 0)::text as hash from ${table} t`,
    )
    hashes.set(
      table,
      rows.map(({ hash }) => hash),
    )
  }
  return hashes
}
