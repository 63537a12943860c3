import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { allOf, conditionsOf } from './case-filter.ts'
import type { CaseFilter } from './case-filter.ts'

/** The ids of the cases that match, at most so many. */
export async function listCaseIds(
  trx: Db,
  filter: CaseFilter,
  today: Temporal.PlainDate,
  atMost: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select c.id from recruitment_case c where ${allOf(conditionsOf(filter, today))} limit ${atMost}`.execute(
    trx,
  )
  return rows.map(({ id }) => id)
}
