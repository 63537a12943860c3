import type { UnitKind } from '@nguon/domain/units/kinds'
import type { Sector } from '@nguon/domain/units/sectors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { membersBelow } from './members-below.ts'
import { seesPeople } from './sees-people.ts'

/**
 * A node of the tree. Counts of persons are null for who may not see persons, and on a past day, since
 * persons do not carry where they were.
 */
export type TreeNode = {
  id: string
  /** Where it stands; on a past day, where it stood. */
  path: string
  parentId: string | null
  name: string
  kind: UnitKind
  sector: Sector | null
  code: string | null
  childCount: number
  members: number | null
  openCandidates: number | null
  /** Official members of a cell below three: it cannot admit. */
  officialMembers: number | null
}

/**
 * The units directly under `parentId` today, or the scope's own unit, with what the tree shows of
 * each. Every count is a range of an index.
 */
export async function listChildren(
  trx: Db,
  of: { unit: string } | { parentId: string },
): Promise<TreeNode[]> {
  const wanted =
    'unit' in of ? sql`u.id = ${of.unit}::uuid` : sql`u.parent_id = ${of.parentId}::uuid`
  const { rows } = await sql<TreeNode>`
    select u.id, u.path, u.parent_id as "parentId", u.name, u.kind, u.sector, u.code,
      (select count(*)::int from unit c where c.parent_id = u.id and c.dissolved_on is null) as "childCount",
      counted.members, counted.official as "officialMembers",
      case when ${seesPeople} then (select count(*)::int from recruitment_case c
        where c.path >= u.path and c.path < u.path || '~' and c.open) end as "openCandidates"
    from unit u cross join lateral (${membersBelow}) as counted
    where ${wanted} and u.dissolved_on is null
    order by u.path`.execute(trx)
  return rows
}

/** The same of a past day, with the names, kinds and places of that day. */
export async function listChildrenAsOf(
  trx: Db,
  of: { unit: string } | { parentId: string },
  day: Temporal.PlainDate,
): Promise<TreeNode[]> {
  const on = day.toString()
  const wanted =
    'unit' in of ? sql`t.unit_id = ${of.unit}::uuid` : sql`t.parent_id = ${of.parentId}::uuid`
  const { rows } = await sql<TreeNode>`
    select t.unit_id as id, t.placed_path as path, t.parent_id as "parentId", v.name, v.kind, v.sector, v.code,
      (select count(*)::int from unit_placement c
        where c.parent_id = t.unit_id and c.valid_during @> ${on}::date) as "childCount",
      null::int as members, null::int as "officialMembers", null::int as "openCandidates"
    from unit_placement t join unit_version v on v.unit_id = t.unit_id and v.valid_during @> ${on}::date
    where ${wanted} and t.valid_during @> ${on}::date
    order by t.placed_path`.execute(trx)
  return rows
}
