import type { Standing } from '@nguon/domain/members/membership'
import type { MemberExit } from '@nguon/domain/recruitment/stages'
import { sql } from 'kysely'
import { cutPage } from '../paging/cut-page.ts'
import { decodeCursor, encodeCursor } from '../paging/keyset.ts'
import type { Db } from '../session/scoped.ts'
import { memberConditions, type MemberFilter, type MemberPlace } from './member-filter.ts'
import { exemptOn, standingOn } from './on-roll.ts'

export type MemberPage = {
  direction: 'asc' | 'desc'
  cursor?: string | undefined
  /** With a cursor: the page that ends before it instead of the one that follows. */
  backwards: boolean
  limit: number
}

export type MemberRow = {
  memberId: string
  fullName: string
  unitId: string
  unitName: string
  standing: Standing
  isExempt: boolean
  post: string | null
  admittedOn: Temporal.PlainDate | null
  leftOn: Temporal.PlainDate | null
  leftHow: MemberExit | null
}

export type MemberList = {
  rows: MemberRow[]
  /** How many match, counted up to 10,000. */
  total: number
  totalExceeded: boolean
  nextCursor: string | null
  previousCursor: string | null
}

/** Paths of the first two levels, the country or a province and what is right below it. */
const BROAD = 8
const COUNTED = 10_000

/**
 * A broad scope walks the names of all persons, most of whom are members, until a page is full. A narrow
 * one, and the few whom a condition leaves, are found first and sorted: by an expression no index has.
 */
const orderKey = ({ status, text, group }: MemberFilter, { path }: MemberPlace) => {
  const few = status !== 'present' || text !== undefined || group !== undefined
  return few || path.length > BROAD ? sql`(p.sort_name || '')` : sql`p.sort_name`
}

/** One page of members by given name, with the number of all that match. */
export async function listMembers(
  trx: Db,
  filter: MemberFilter,
  place: MemberPlace,
  page: MemberPage,
): Promise<MemberList> {
  const key = orderKey(filter, place)
  const order = `name ${page.direction}`
  const day = sql`${place.day.toString()}::date`
  const start = page.cursor === undefined ? null : startAfter(page.cursor, order)
  const backwards = page.backwards && start !== null
  const ascending = (page.direction === 'asc') !== backwards
  const direction = ascending ? sql`asc` : sql`desc`
  const conditions = sql.join(memberConditions(filter, place), sql` and `)
  const rest =
    start === null ? sql`` : sql`and (${key}, p.id) ${ascending ? sql`>` : sql`<`} ${start}`
  const { rows } = await sql<MemberRow & { key: string; total: number }>`
    with page as materialized (
      select p.id, p.full_name, p.unit_id, ${standingOn(day)} as standing,
        coalesce(${exemptOn(day)}, false) as exempt, m.post, m.admitted_on, m.left_on, m.left_how, ${key} as key
      from person p join member m on m.person_id = p.id where ${conditions} ${rest}
      order by ${key} ${direction}, p.id ${direction} limit ${page.limit + 1}
    )
    select page.id as "memberId", page.full_name as "fullName", u.id as "unitId", u.name as "unitName",
      page.standing, page.exempt as "isExempt", page.post, page.admitted_on as "admittedOn",
      page.left_on as "leftOn", page.left_how as "leftHow", page.key::text as key,
      (select count(*)::int from (
        select from person p join member m on m.person_id = p.id
        where ${conditions} limit ${COUNTED + 1}) counted) as total
    from page join unit u on u.id = page.unit_id
    order by page.key ${direction}, page.id ${direction}`.execute(trx)
  const { shown, ...neighbours } = cutPage(
    rows,
    { limit: page.limit, backwards, isFirst: start === null },
    (row) => encodeCursor(order, [row.key, row.memberId]),
  )
  const total = rows[0]?.total ?? 0
  return {
    rows: shown.map(({ key: _key, total: _total, ...row }) => row),
    total: Math.min(total, COUNTED),
    totalExceeded: total > COUNTED,
    ...neighbours,
  }
}

function startAfter(cursor: string, order: string) {
  const [key, id] = decodeCursor(cursor, order, ['text', 'uuid'])
  return sql`(${key}::text, ${id}::uuid)`
}
