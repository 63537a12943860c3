import type { FlowCount } from '@nguon/domain/measures/count'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { CountContext } from './count-context.ts'
import { flowRows } from './flows.ts'

export type MonthCount = { month: number; value: number }

/** A flow by month of the span, which lies in one year; months without any are 0. */
export async function countByMonth(
  trx: Db,
  count: FlowCount,
  context: CountContext,
): Promise<MonthCount[]> {
  const { from, to } = context.span
  const months = Array.from({ length: to.month - from.month + 1 }, (_, at) => from.month + at)
  const found = await countBy(trx, count, context, sql`extract(month from fact.happened_on)::int`)
  return months.map((month) => ({ month, value: found.get(month) ?? 0 }))
}

/** A flow by year of the span. */
export async function countByYear(
  trx: Db,
  count: FlowCount,
  context: CountContext,
): Promise<{ year: number; value: number }[]> {
  const { from, to } = context.span
  const years = Array.from({ length: to.year - from.year + 1 }, (_, at) => from.year + at)
  const found = await countBy(trx, count, context, sql`extract(year from fact.happened_on)::int`)
  return years.map((year) => ({ year, value: found.get(year) ?? 0 }))
}

/** A flow by the units directly below, each with all that is below it: by the path of the child. */
export async function countByChild(
  trx: Db,
  count: FlowCount,
  context: CountContext,
): Promise<Map<string, number>> {
  const length = context.unit.path.length + 4
  return countBy(trx, count, context, sql`left(fact.path_then, ${length})`)
}

async function countBy<Key extends string | number>(
  trx: Db,
  count: FlowCount,
  context: CountContext,
  key: ReturnType<typeof sql>,
): Promise<Map<Key, number>> {
  const rows = flowRows(count, context)
  if (rows === null) return new Map()
  const result = await sql<{ key: Key; count: number }>`
    select ${key} as key, count(*)::int as count from ${rows.from}
    where ${sql.join([...rows.conditions], sql` and `)} group by 1`.execute(trx)
  return new Map(result.rows.map((row) => [row.key, row.count]))
}
