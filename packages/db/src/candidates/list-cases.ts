import type { DeadlineKind } from '@nguon/domain/recruitment/deadlines'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { sql, type RawBuilder } from 'kysely'
import { cutPage } from '../paging/cut-page.ts'
import { decodeCursor, encodeCursor, type KeyKind } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'
import { allOf, conditionsOf } from './case-filter.ts'
import type { CaseFilter } from './case-filter.ts'
import { countCases } from './count-cases.ts'

export type CaseSort = 'name' | 'stage_since' | 'due'
export type CasePage = {
  sort: CaseSort
  direction: 'asc' | 'desc'
  cursor?: string | undefined
  /** With a cursor: the page that ends before it instead of the one that follows. */
  backwards?: boolean
  limit: number
}

export type CaseRow = {
  caseId: string
  personId: string
  fullName: string
  unitId: string
  unitName: string
  stage: Stage | Exit
  stageSince: Temporal.PlainDate
  dueOn: Temporal.PlainDate | null
  dueWhat: DeadlineKind | null
  category: string | null
  eligible: boolean
  sourcedOn: Temporal.PlainDate | null
  /** Names of those who help now, in the order in which they began. */
  helpers: string[]
}

/** `previousCursor` goes with `backwards`. */
export type CaseList = {
  rows: CaseRow[]
  /** How many match, counted up to 10,000; the counts by stage tell all of them. */
  total: number
  totalExceeded: boolean
  nextCursor: string | null
  previousCursor: string | null
}

/** Whose list it is: the path of the active unit and the day. */
export type ListScope = { path: string; today: Temporal.PlainDate }

type Order = { key: RawBuilder<unknown>; kind: KeyKind; cast: RawBuilder<unknown> }

/** The expression of each order as its index has it; rows of one value follow by id. */
const walked: Record<CaseSort, Order> = {
  name: { key: sql`c.sort_name`, kind: 'text', cast: sql`text` },
  stage_since: { key: sql`c.stage_since`, kind: 'date', cast: sql`date` },
  due: { key: sql`coalesce(c.due_on, 'infinity'::date)`, kind: 'date', cast: sql`date` },
}

/** The same values as expressions that no index has, so that PostgreSQL finds the rows first and sorts them. */
const sorted: Record<CaseSort, Order> = {
  name: { ...walked.name, key: sql`(c.sort_name || '')` },
  stage_since: { ...walked.stage_since, key: sql`(c.stage_since + 0)` },
  due: { ...walked.due, key: sql`(coalesce(c.due_on, 'infinity'::date) + 0)` },
}

/** Paths of the first two levels, the country or a province and what is right below it. */
const BROAD = 8
const COUNTED = 10_000

/**
 * A broad scope holds a good part of all rows, so an order's index is walked until a page is full. In
 * a narrow one that walk would pass nearly everything, while its own few rows are quickly sorted; so
 * are the few of a name, of a year or of an import's questions. PostgreSQL cannot tell: under row security it plans before it knows the scope.
 */
function orderFor(
  { under, text, admittedIn, asked }: CaseFilter,
  sort: CaseSort,
  scope: ListScope,
): Order {
  const few = text !== undefined || admittedIn !== undefined || asked === true
  return few || (under ?? scope.path).length > BROAD ? sorted[sort] : walked[sort]
}

/**
 * One page of the cases of the scope, with the number of all that match. The page is cut before names
 * and units are looked up.
 */
export async function listCases(
  trx: Db,
  filter: CaseFilter,
  page: CasePage,
  scope: ListScope,
): Promise<CaseList> {
  const { today } = scope
  const order = orderFor(filter, page.sort, scope)
  const orderName = `${page.sort} ${page.direction}`
  const conditions = conditionsOf(filter, today)
  const start = page.cursor === undefined ? null : startAfter(page.cursor, orderName, order)
  const backwards = page.backwards === true && start !== null
  const ascending = (page.direction === 'asc') !== backwards
  const direction = ascending ? sql`asc` : sql`desc`
  const past = ascending ? sql`>` : sql`<`
  const rest = start === null ? [] : [sql`(${order.key}, c.id) ${past} ${start}`]
  const { rows } = await sql<CaseRow & { key: string; total: number }>`
    with page as materialized (
      select c.id, c.person_id, c.stage, c.stage_since, c.due_on, c.due_what, c.category, c.eligible,
        c.sourced_on, ${order.key} as key
      from recruitment_case c where ${allOf([...conditions, ...rest])}
      order by ${order.key} ${direction}, c.id ${direction} limit ${page.limit + 1}
    )
    select page.id as "caseId", page.person_id as "personId", p.full_name as "fullName",
      u.id as "unitId", u.name as "unitName", page.stage, page.stage_since as "stageSince",
      page.due_on as "dueOn", page.due_what as "dueWhat", page.category, page.eligible,
      page.sourced_on as "sourcedOn",
      array(select cm.name from case_mentor cm where cm.case_id = page.id and cm.released_on is null
        order by cm.assigned_on, cm.id) as helpers,
      page.key::text as key,
      (select count(*) from (
        select from recruitment_case c where ${allOf(conditions)} limit ${COUNTED + 1}) counted) as total
    from page join person p on p.id = page.person_id join unit u on u.id = p.unit_id
    order by page.key ${direction}, page.id ${direction}`.execute(trx)
  const { shown, ...neighbours } = cutPage(
    rows,
    { limit: page.limit, backwards, isFirst: start === null },
    (row) => encodeCursor(orderName, [row.key, row.caseId]),
  )
  const total = rows[0]?.total ?? (start === null ? 0 : await countCases(trx, filter, today))
  return {
    rows: shown.map(({ key: _key, total: _total, ...row }) => row),
    total: Math.min(total, COUNTED),
    totalExceeded: total > COUNTED,
    ...neighbours,
  }
}

function startAfter(cursor: string, orderName: string, { kind, cast }: Order): RawBuilder<unknown> {
  const [key, id] = decodeCursor(cursor, orderName, [kind, 'uuid'])
  return sql`(${key}::${cast}, ${id}::uuid)`
}
