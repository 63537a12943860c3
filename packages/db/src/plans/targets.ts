import type { TargetGroup } from '@nguon/domain/measures/count'
import type { DateSpan } from '@nguon/domain/measures/periods'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type PlanStatus = 'draft' | 'issued' | 'closed'

/** A row of a plan: what one unit is to reach, in all or of one group. */
export type StoredTarget = {
  planId: string
  status: PlanStatus
  title: string
  document: string | null
  unitId: string
  group: 'all' | TargetGroup
  min: number
  max: number
  stretch: number | null
  baseCount: number | null
  baseDate: Temporal.PlainDate | null
}

export type TargetQuery = {
  day: Temporal.PlainDate
  horizon: 'year' | 'term'
  of: 'admissions' | 'class_completions'
  /** One unit, or the units of a path range. */
  unitId?: string
  under?: string
  approvedOnly: boolean
}

/** Plans longer than this are plans of a term. */
const LONGEST_YEAR_IN_DAYS = 366

/**
 * The targets of plans that a day lies in, an issued plan before a draft, the newest first. A unit
 * may have a plan of its own below that of its committee: who issued from higher up comes first.
 */
export async function listTargets(trx: Db, query: TargetQuery): Promise<StoredTarget[]> {
  const { day, horizon, of, unitId, under, approvedOnly } = query
  const length = sql`upper(p.period) - lower(p.period)`
  const fits =
    horizon === 'year'
      ? sql`${length} <= ${LONGEST_YEAR_IN_DAYS}`
      : sql`${length} > ${LONGEST_YEAR_IN_DAYS}`
  const { rows } = await sql<StoredTarget>`
    select distinct on (t.path, t.unit_id, t.group_key)
      p.id as "planId", p.status, p.title, p.document, t.unit_id as "unitId", t.group_key as "group",
      t.minimum as min, t.maximum as max, t.stretch, t.base_count as "baseCount", t.base_date as "baseDate"
    from target t join plan p on p.id = t.plan_id
    where t.measure = ${of} and p.period @> ${day.toString()}::date and ${fits}
      ${unitId === undefined ? sql`` : sql`and t.unit_id = ${unitId}`}
      ${under === undefined ? sql`` : sql`and t.path >= ${under} and t.path < ${`${under}~`}`}
      ${approvedOnly ? sql`and p.status <> 'draft'` : sql``}
    order by t.path, t.unit_id, t.group_key, p.status = 'draft', p.path, p.created_at desc`.execute(
    trx,
  )
  return rows
}

/** The term that a day lies in, as the approved plan of the unit or of one above it states it. */
export async function findTerm(
  trx: Db,
  unitPath: string,
  day: Temporal.PlainDate,
): Promise<DateSpan | null> {
  const { rows } = await sql<DateSpan>`
    select lower(p.period) as "from", upper(p.period) - 1 as "to" from plan p
    where ${unitPath} >= p.path and ${unitPath} < p.path || '~' and p.status <> 'draft'
      and p.period @> ${day.toString()}::date and upper(p.period) - lower(p.period) > ${LONGEST_YEAR_IN_DAYS}
    order by p.path desc, p.created_at desc limit 1`.execute(trx)
  return rows[0] ?? null
}
