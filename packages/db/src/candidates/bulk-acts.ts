import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** One act on many cases as the history tells it. */
export type BulkAct = {
  id: string
  kind: 'assign_mentor'
  memberId: string
  /** Null once the helper works outside the scope. */
  memberName: string | null
  happenedOn: Temporal.PlainDate
  doneBy: string
  doneAt: string
  cases: number
  undoneBy: string | null
  undoneAt: string | null
  undoneCases: number | null
}

const SHOWN = 30

const acts = (where: ReturnType<typeof sql>) => sql<BulkAct>`
  select b.id, b.kind, b.member_id as "memberId", p.full_name as "memberName", b.happened_on as "happenedOn",
    a.display_name as "doneBy", to_json(b.done_at) #>> '{}' as "doneAt",
    jsonb_array_length(b.cases) as cases,
    u.display_name as "undoneBy", to_json(b.undone_at) #>> '{}' as "undoneAt", b.undone_cases as "undoneCases"
  from bulk_act b join account a on a.id = b.account_id
  left join person p on p.id = b.member_id left join account u on u.id = b.undone_by
  where ${where} order by b.done_at desc, b.id desc limit ${SHOWN}`

/** What was last done to many cases at once from a unit. */
export async function listBulkActs(trx: Db, unitId: string): Promise<BulkAct[]> {
  return (await acts(sql`b.unit_id = ${unitId}::uuid`).execute(trx)).rows
}

/** Locks an act of the unit, then reads it. */
export async function getBulkActForUpdate(trx: Db, unitId: string, id: string): Promise<BulkAct> {
  await sql`select from bulk_act where id = ${id}::uuid and undone_at is null for update`.execute(
    trx,
  )
  const { rows } = await acts(sql`b.id = ${id}::uuid and b.unit_id = ${unitId}::uuid`).execute(trx)
  const [act] = rows
  if (act === undefined) throw new AppError('not_found', 'bulk_act')
  return act
}

type NewBulkAct = Pick<BulkAct, 'kind' | 'memberId' | 'happenedOn'> & {
  unitId: string
  path: string
  accountId: string
}

/** Writes down an act with the cases that it reached, and the event with which it left each. */
export async function insertBulkAct(
  trx: Db,
  act: NewBulkAct,
  cases: readonly { caseId: string; seq: number }[],
): Promise<string> {
  const { id } = await trx
    .insertInto('bulk_act')
    .values({
      unit_id: act.unitId,
      path: act.path,
      kind: act.kind,
      member_id: act.memberId,
      happened_on: act.happenedOn,
      cases: JSON.stringify(cases.map(({ caseId, seq }) => ({ caseId, seq }))),
      account_id: act.accountId,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

/** The cases of an act, and the event with which it left each. */
export async function listBulkActCases(
  trx: Db,
  id: string,
): Promise<{ caseId: string; seq: number }[]> {
  const { rows } = await sql<{ caseId: string; seq: number }>`
    select c."caseId", c.seq from bulk_act b
    cross join jsonb_to_recordset(b.cases) as c("caseId" uuid, seq int)
    where b.id = ${id}::uuid`.execute(trx)
  return rows
}

export async function markBulkActUndone(
  trx: Db,
  id: string,
  { accountId, cases }: { accountId: string; cases: number },
): Promise<void> {
  await sql`
    update bulk_act set undone_at = now(), undone_by = ${accountId}, undone_cases = ${cases}
    where id = ${id}::uuid`.execute(trx)
}
