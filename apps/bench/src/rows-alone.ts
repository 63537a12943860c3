import type { World } from './world.ts'

const tables = [
  ['person', 'path'],
  ['person_sensitive', 'path'],
  ['member', 'path'],
  ['recruitment_case', 'path'],
  ['recruitment_event', 'path'],
  ['milestone', 'path_then'],
  ['case_mentor', 'path'],
] as const

/**
 * How long PostgreSQL takes to write the rows below a unit once more, in one transaction, with their
 * indexes and checks, into tables of the same shape: the limit for an import that made them.
 */
export async function rowsAlone(
  world: World,
  path: string,
): Promise<{ rows: number; seconds: number }> {
  const copies: string[] = []
  for (const [table, pathColumn] of tables) {
    const { rows } = await world.query<{ columns: string }>(
      `select string_agg(quote_ident(attname), ', ' order by attnum) as columns from pg_attribute
       where attrelid = $1::regclass and attnum > 0 and not attisdropped and attgenerated = ''`,
      [`app.${table}`],
    )
    const columns = rows[0]?.columns ?? ''
    await world.query(`create table bench_${table} (like app.${table} including all)`)
    copies.push(
      `insert into bench_${table} (${columns}) select ${columns} from app.${table}
       where ${pathColumn} >= '${path}' and ${pathColumn} < '${path}~'`,
    )
  }
  const began = performance.now()
  await world.query(`begin; ${copies.join('; ')}; commit`)
  const seconds = (performance.now() - began) / 1_000
  let rows = 0
  for (const [table] of tables) {
    const counted = await world.query<{ n: number }>(
      `select count(*)::int as n from bench_${table}`,
    )
    rows += counted.rows[0]?.n ?? 0
    await world.query(`drop table bench_${table}`)
  }
  return { rows, seconds }
}
