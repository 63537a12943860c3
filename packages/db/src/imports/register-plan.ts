import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type TargetRow = {
  unitId: string
  path: string
  groupKey: 'all' | 'ethnic_minority'
  minimum: number
  maximum: number
  stretch: number | null
  baseCount: number | null
}

/** The unit's plan of a year; several cannot be, whatever their status. */
export async function findPlanOfYear(
  trx: Db,
  unitId: string,
  year: number,
): Promise<{ id: string } | undefined> {
  return trx
    .selectFrom('plan')
    .select('id')
    .where('unit_id', '=', unitId)
    .where(sql<boolean>`period = daterange(make_date(${year}, 1, 1), make_date(${year + 1}, 1, 1))`)
    .orderBy('created_at')
    .executeTakeFirst()
}

/** A plan issued outside, as its document says; without a document it is a draft. */
export async function insertPlan(
  trx: Db,
  plan: {
    unit: { id: string; path: string }
    year: number
    title: string
    document: string | null
    account: string
    batchId: string
  },
): Promise<string> {
  const row = await trx
    .insertInto('plan')
    .values({
      unit_id: plan.unit.id,
      path: plan.unit.path,
      period: `[${plan.year}-01-01,${plan.year + 1}-01-01)`,
      title: plan.title,
      document: plan.document,
      status: plan.document === null ? 'draft' : 'issued',
      batch_id: plan.batchId,
      created_by: plan.account,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

export type TargetOutcome = { unitId: string; outcome: 'added' | 'changed' }

const targetColumns = sql`
  "unitId" uuid, path text, "groupKey" text, minimum int, maximum int, stretch int, "baseCount" int`

/** Writes the targets that are new or differ; says which units those were. */
export async function writeTargets(
  trx: Db,
  plan: { id: string; batchId: string; baseDate: string | null },
  rows: readonly TargetRow[],
): Promise<TargetOutcome[]> {
  if (rows.length === 0) return []
  const values = JSON.stringify(rows)
  const changed = await sql<TargetOutcome>`
    update target t set minimum = r.minimum, maximum = r.maximum, stretch = r.stretch,
      base_count = r."baseCount", base_date = ${plan.baseDate}::date
    from jsonb_to_recordset(${values}::jsonb) as r(${targetColumns})
    where t.plan_id = ${plan.id}::uuid and t.unit_id = r."unitId" and t.measure = 'admissions'
      and t.group_key = r."groupKey"
      and (t.minimum, t.maximum, t.stretch, t.base_count, t.base_date)
        is distinct from (r.minimum, r.maximum, r.stretch, r."baseCount", ${plan.baseDate}::date)
    returning t.unit_id as "unitId", 'changed' as outcome`.execute(trx)
  const added = await sql<TargetOutcome>`
    insert into target (plan_id, unit_id, path, path_then, group_key, minimum, maximum, stretch,
      base_count, base_date, batch_id)
    select ${plan.id}::uuid, r."unitId", r.path, r.path, r."groupKey", r.minimum, r.maximum,
      r.stretch, r."baseCount", ${plan.baseDate}::date, ${plan.batchId}::uuid
    from jsonb_to_recordset(${values}::jsonb) as r(${targetColumns})
    where not exists (
      select from target t where t.plan_id = ${plan.id}::uuid and t.unit_id = r."unitId"
        and t.measure = 'admissions' and t.group_key = r."groupKey")
    returning unit_id as "unitId", 'added' as outcome`.execute(trx)
  return [...changed.rows, ...added.rows]
}
