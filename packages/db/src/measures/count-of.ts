import type { Count, KeyPostCount, LocalityCount, PeopleCount } from '@nguon/domain/measures/count'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { CountContext, CountedRows } from './count-context.ts'
import { flowRows } from './flows.ts'
import { peopleRows } from './people.ts'
import { keyPostRows, localityRows } from './places.ts'
import { findTargetBase, targetNumber } from './target-number.ts'

/**
 * The number that a declared count comes to, over the records of the transaction's scope. Null
 * where it cannot be told: no approved target, no base in it, no term.
 */
export async function countOf(
  trx: Db,
  count: Count,
  context: CountContext,
): Promise<number | null> {
  if (count.fact === 'targets') return targetNumber(trx, count, context)
  if (isFlow(count)) {
    const rows = flowRows(count, context)
    return rows === null ? null : countRows(trx, rows)
  }
  if (count.on === 'target_base') return countOnBase(trx, count, context)
  const day = count.on === 'period_start' ? context.span.from : context.span.to
  return countRows(trx, stockRows(count, day, context))
}

type StockCount = PeopleCount | LocalityCount | KeyPostCount
type Flow = Exclude<Count, StockCount | { fact: 'targets' }>

const isFlow = (count: Flow | StockCount): count is Flow => 'over' in count

/** The base of a target is the number written into it; only a break-down of it must be counted. */
async function countOnBase(
  trx: Db,
  count: StockCount,
  context: CountContext,
): Promise<number | null> {
  const base = await findTargetBase(trx, context)
  if (base === undefined) return null
  if (count.fact === 'members' && count.where === undefined && base.baseCount !== null) {
    return base.baseCount
  }
  if (base.baseDate === null) return null
  return countRows(trx, stockRows(count, base.baseDate, context))
}

function stockRows(count: StockCount, day: Temporal.PlainDate, context: CountContext): CountedRows {
  if (count.fact === 'localities') return localityRows(count, context)
  if (count.fact === 'key_posts') return keyPostRows(count, context)
  return peopleRows(count, day, context)
}

async function countRows(trx: Db, { from, conditions }: CountedRows): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from ${from} where ${sql.join([...conditions], sql` and `)}`.execute(
    trx,
  )
  return rows[0]?.count ?? 0
}
