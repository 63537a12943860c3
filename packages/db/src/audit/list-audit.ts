import { sql, type RawBuilder } from 'kysely'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'

export type AuditFilter = {
  action?: string | undefined
  /**
   * Part of the user name or display name, marks optional, of who acted. Nobody is signed in yet who
   * signs in: the account that was meant counts then.
   */
  who?: string | undefined
  subjectType?: string | undefined
  subjectId?: string | undefined
  /** First and last day in Vietnam, both included. */
  from?: Temporal.PlainDate | undefined
  to?: Temporal.PlainDate | undefined
}

export type AuditRow = {
  id: string
  at: Temporal.Instant
  accountName: string | null
  userName: string | null
  /** Null for what belongs to the installation itself. */
  unitName: string | null
  action: string
  subjectType: string
  subjectId: string | null
  /** The user name where the act concerns an account: nobody is signed in yet who signs in. */
  subjectUser: string | null
  outcome: 'done' | 'refused' | 'failed'
  changes: Record<string, unknown>
}

const ORDER = 'newest'

/** One page of the log of the scope, newest first. Row ids carry their time, so they are the order. */
export async function listAudit(
  trx: Db,
  filter: AuditFilter,
  page: { cursor?: string | undefined; limit: number },
): Promise<{ rows: AuditRow[]; nextCursor: string | null }> {
  const conditions = conditionsOf(filter)
  if (page.cursor !== undefined) {
    const [before] = decodeCursor(page.cursor, ORDER, ['uuid'])
    conditions.push(sql`e.id < ${before}::uuid`)
  }
  const { rows } = await sql<AuditRow>`
    with page as materialized (
      select e.* from audit_event e
      where ${sql.join(conditions, sql` and `)}
      order by e.id desc limit ${page.limit + 1}
    )
    select e.id, e.at, a.display_name as "accountName", a.user_name as "userName", u.name as "unitName",
      e.action, e.subject_type as "subjectType", e.subject_id as "subjectId",
      s.user_name as "subjectUser", e.outcome, e.changes
    from page e
    left join account a on a.id = e.account_id
    left join account s on e.subject_type = 'account' and s.id = e.subject_id
    left join unit u on u.path = e.path
    order by e.id desc`.execute(trx)
  const shown = rows.slice(0, page.limit)
  const last = rows.length > page.limit ? shown.at(-1) : undefined
  return { rows: shown, nextCursor: last === undefined ? null : encodeCursor(ORDER, [last.id]) }
}

function conditionsOf(filter: AuditFilter): RawBuilder<unknown>[] {
  const { action, who, subjectType, subjectId, from, to } = filter
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (action !== undefined) conditions.push(sql`e.action = ${action}`)
  if (subjectType !== undefined) conditions.push(sql`e.subject_type = ${subjectType}`)
  if (subjectId !== undefined) conditions.push(sql`e.subject_id = ${subjectId}::uuid`)
  if (from !== undefined) conditions.push(sql`e.at >= ${startOf(from, 0)}`)
  if (to !== undefined) conditions.push(sql`e.at < ${startOf(to, 1)}`)
  if (who !== undefined) {
    const meant = sql`(select a.id from account a
      where position(vn_fold(${who}) in vn_fold(a.display_name)) > 0
        or position(lower(${who}) in a.user_name) > 0)`
    conditions.push(sql`(e.account_id in ${meant} or (e.account_id is null
      and e.subject_type = 'account' and e.subject_id in ${meant}))`)
  }
  return conditions
}

/** The beginning of a day or of the next, worked out here: the year after 9999 is written in a way of its own. */
const startOf = (day: Temporal.PlainDate, later: 0 | 1): RawBuilder<unknown> =>
  sql`(${day.toString()}::date + ${later}::int)::timestamp at time zone 'Asia/Ho_Chi_Minh'`
