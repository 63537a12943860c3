import type { TestDatabase } from '@nguon/testing/database'

/** Tables that tell of acts and of files, not of what is registered. */
const beside = [
  'audit_event',
  'audit_seal',
  'import_batch',
  'migration',
  'migration_lock',
  'session',
  'stored_file',
]

/** Every row of every other table, as it reads: of each table how many there are, and their hash. */
export async function registerRows(database: TestDatabase): Promise<Record<string, string>> {
  const tables = await database.query<{ name: string }>(
    `select c.oid::regclass::text as name from pg_class c
     where c.relnamespace in ('app'::regnamespace, 'pub'::regnamespace) and c.relkind = 'r'
       and c.relname <> all($1)`,
    [beside],
  )
  const parts = tables.map(
    ({ name }) => `select '${name}' as name, count(*) || ' ' ||
      md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as rows from ${name} t`,
  )
  const rows = await database.query<{ name: string; rows: string }>(parts.join(' union all '))
  return Object.fromEntries(rows.map((row) => [row.name, row.rows]))
}
