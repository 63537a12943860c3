import type { PersonGroup } from '@nguon/domain/people/groups'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { isOpen } from '@nguon/domain/recruitment/stages'
import { sql, type RawBuilder } from 'kysely'

export type CaseStatus = 'open' | 'closed' | 'all'
export type Due = 'overdue' | 'within_30_days'

/** All given conditions hold. `under` is the path of a unit: it and everything below it. */
export type CaseFilter = {
  stage?: Stage | Exit | undefined
  status: CaseStatus
  under?: string | undefined
  group?: PersonGroup | undefined
  text?: string | undefined
  due?: Due | undefined
  /** The year in which the case was admitted, as the figures of that year count it. */
  admittedIn?: number | undefined
  /** Of whom an import noted what goes against the rules, as long as that is so. */
  asked?: boolean | undefined
}

/** What a row `c` of `recruitment_case` has to meet. */
export function conditionsOf(filter: CaseFilter, today: Temporal.PlainDate): RawBuilder<unknown>[] {
  const { stage, status, under, group, text, due, admittedIn, asked } = filter
  const conditions: RawBuilder<unknown>[] = []
  if (under !== undefined) conditions.push(sql`c.path >= ${under} and c.path < ${`${under}~`}`)
  if (stage !== undefined) conditions.push(sql`c.stage = ${stage}`)
  // A stage says by itself whether its cases are open: repeating it would only cost the index.
  if (status !== 'all' && (stage === undefined || isOpen(stage) !== (status === 'open'))) {
    conditions.push(status === 'open' ? sql`c.open` : sql`not c.open`)
  }
  if (group !== undefined) conditions.push(sql`c.groups @> array[${group}]::text[]`)
  if (text !== undefined && text.trim() !== '') {
    conditions.push(sql`c.person_id in (select person_id from find_candidates(${text}))`)
  }
  if (admittedIn !== undefined) {
    conditions.push(sql`c.id in (
      select e.case_id from milestone m join recruitment_event e on e.id = m.event_id
      where m.kind = 'admission' and m.happened_on >= make_date(${admittedIn}, 1, 1)
        and m.happened_on < make_date(${admittedIn + 1}, 1, 1))`)
  }
  if (asked === true) {
    conditions.push(sql`c.person_id in (
      select f.person_id from finding f where f.source = 'rule' and f.resolved_at is null)`)
  }
  if (due !== undefined) {
    const day = today.toString()
    conditions.push(
      due === 'overdue'
        ? sql`c.open and c.due_on < ${day}::date`
        : sql`c.open and c.due_on >= ${day}::date and c.due_on <= ${today.add({ days: 30 }).toString()}::date`,
    )
  }
  return conditions
}

export function allOf(conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> {
  return conditions.length === 0 ? sql`true` : sql.join(conditions, sql` and `)
}
