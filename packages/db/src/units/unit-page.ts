import { AppError } from '@nguon/domain/errors'
import type { UnitKind } from '@nguon/domain/units/kinds'
import type { Sector } from '@nguon/domain/units/sectors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { membersBelow } from './members-below.ts'
import { seesPeople } from './sees-people.ts'

export type UnitName = {
  name: string
  kind: UnitKind
  code: string | null
  from: string
  to: string | null
  document: string | null
}

export type UnitPlace = {
  parentId: string | null
  parentName: string | null
  from: string
  to: string | null
  document: string | null
}

/** One unit with its history; counts are null for who may not see persons; ends of periods are the last day, null where it is still so. */
export type UnitPage = {
  id: string
  path: string
  name: string
  kind: UnitKind
  sector: Sector | null
  code: string | null
  areaException: string | null
  parent: { id: string; name: string } | null
  /** Every unit of the scope that it stands under. */
  above: readonly string[]
  members: number | null
  officialMembers: number | null
  probationaryMembers: number | null
  openCandidates: number | null
  admittedThisYear: number | null
  names: readonly UnitName[]
  places: readonly UnitPlace[]
}

/** Reads a unit of the scope in one statement; elsewhere it is not found. */
export async function getUnitPage(
  trx: Db,
  id: string,
  today: Temporal.PlainDate,
): Promise<UnitPage> {
  const { rows } = await sql<UnitPage>`
    select u.id, u.path, u.name, u.kind, u.sector, u.code, u.area_exception as "areaException",
      (select json_build_object('id', above.id, 'name', above.name) from unit above where above.id = u.parent_id) as parent,
      (select coalesce(json_agg(higher.id), '[]') from unit higher
        where higher.path in (select left(u.path, 4 * n) from generate_series(1, length(u.path) / 4 - 1) n)) as above,
      counted.members, counted.official as "officialMembers", counted.members - counted.official as "probationaryMembers",
      case when ${seesPeople} then (select count(*)::int from recruitment_case c
        where c.path >= u.path and c.path < u.path || '~' and c.open) end as "openCandidates",
      case when (select scope_lo('figures')) is not null then (select count(*)::int from milestone s
        where s.path_then >= u.path and s.path_then < u.path || '~' and s.kind = 'admission'
          and s.happened_on >= ${today.with({ month: 1, day: 1 }).toString()}::date
          and s.happened_on <= ${today.toString()}::date) end as "admittedThisYear",
      (select coalesce(json_agg(json_build_object('name', v.name, 'kind', v.kind, 'code', v.code,
          'from', lower(v.valid_during), 'to', upper(v.valid_during) - 1, 'document', v.document)
          order by v.valid_during desc), '[]') from unit_version v where v.unit_id = u.id) as names,
      (select coalesce(json_agg(json_build_object('parentId', t.parent_id, 'parentName', above.name,
          'from', lower(t.valid_during), 'to', upper(t.valid_during) - 1, 'document', t.document)
          order by t.valid_during desc), '[]')
        from unit_placement t left join unit above on above.id = t.parent_id where t.unit_id = u.id) as places
    from unit u cross join lateral (${membersBelow}) as counted
    where u.id = ${id}::uuid`.execute(trx)
  const row = rows[0]
  if (row === undefined) throw new AppError('not_found', 'unit_page')
  return row
}

export type FoundUnit = {
  id: string
  name: string
  kind: UnitKind
  code: string | null
  parentName: string | null
}

/** Units by name, former name or code, without minding marks, in the order of the tree. */
export async function searchUnits(trx: Db, text: string): Promise<FoundUnit[]> {
  const { rows } = await sql<FoundUnit>`
    select u.id, u.name, u.kind, u.code, above.name as "parentName"
    from find_units(${text}) f join unit u on u.id = f.unit_id left join unit above on above.id = u.parent_id
    order by u.path`.execute(trx)
  return rows
}
