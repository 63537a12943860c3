import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { allOf, conditionsOf } from './case-filter.ts'
import type { CaseFilter } from './case-filter.ts'

/** How many cases of the scope match. */
export async function countCases(
  trx: Db,
  filter: CaseFilter,
  today: Temporal.PlainDate,
): Promise<number> {
  const { rows } = await sql<{ total: number }>`
    select count(*) as total from recruitment_case c where ${allOf(conditionsOf(filter, today))}`.execute(
    trx,
  )
  return rows[0]?.total ?? 0
}

/** How many cases stand at each stage or exit. */
export async function countByStage(
  trx: Db,
  filter: CaseFilter,
  today: Temporal.PlainDate,
): Promise<{ stage: Stage | Exit; count: number }[]> {
  const { rows } = await sql<{ stage: Stage | Exit; count: number }>`
    select c.stage, count(*) as count from recruitment_case c
    where ${allOf(conditionsOf(filter, today))} group by c.stage`.execute(trx)
  return rows
}
