import type { TestDatabase } from '@nguon/testing/database'

/** Every table that an import writes into the register. */
const tables = [
  'unit',
  'unit_version',
  'unit_placement',
  'unit_life',
  'person',
  'member',
  'person_sensitive',
  'recruitment_case',
  'recruitment_event',
  'milestone',
  'case_mentor',
  'finding',
  'plan',
  'target',
]

export type Fingerprint = { table: string; rows: number; newest: string | null }[]

/** Counts of rows and the newest transaction of each table: equal only if nothing was written. */
export async function fingerprint(database: TestDatabase): Promise<Fingerprint> {
  const parts = tables.map(
    (table) =>
      `select '${table}' as table, count(*)::int as rows, max(xmin::text::bigint)::text as newest from app.${table}`,
  )
  return database.query(parts.join(' union all '))
}
