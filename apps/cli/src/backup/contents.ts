import type { Client } from 'pg'
import { z } from 'zod'

/** What must be equal before and after: of every table its rows and a digest over all of them. */
export const contents = z.record(z.string(), z.strictObject({ rows: z.int(), digest: z.string() }))
export type Contents = z.infer<typeof contents>

export async function listTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname in ('app', 'pub') order by 1`,
  )
  return rows.map(({ name }) => name)
}

/** Reads every row of every table; the digest does not depend on their order. */
export async function readContents(client: Client, tables: readonly string[]): Promise<Contents> {
  const found: Contents = {}
  for (const table of tables) {
    const { rows } = await client.query<{ rows: string; digest: string | null }>(
      `select count(*) as rows, sum(hashtextextended(t::text, 0)::numeric)::text as digest from ${table} t`,
    )
    found[table] = { rows: Number(rows[0]?.rows ?? 0), digest: rows[0]?.digest ?? '0' }
  }
  return found
}

/** The tables that differ, with both numbers of rows. */
export function differences(expected: Contents, actual: Contents): string[] {
  return [...new Set([...Object.keys(expected), ...Object.keys(actual)])]
    .filter((table) => {
      const [before, after] = [expected[table], actual[table]]
      return before?.rows !== after?.rows || before?.digest !== after?.digest
    })
    .map((table) => `${table} (${expected[table]?.rows ?? '–'} → ${actual[table]?.rows ?? '–'})`)
}

export const countRows = (of: Contents): number =>
  Object.values(of).reduce((sum, { rows }) => sum + rows, 0)
