import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** A unit of the scope as it is today; `standsFrom` is since when it stands where it stands. */
export type RegisteredUnit = {
  id: string
  path: string
  parentId: string | null
  name: string
  kind: string
  sector: string | null
  code: string | null
  areaException: string | null
  standsFrom: string | null
}

/** Every unit of the scope that exists, parents before children. */
export async function listScopeUnits(trx: Db): Promise<RegisteredUnit[]> {
  const { rows } = await sql<RegisteredUnit>`
    select u.id, u.path, u.parent_id as "parentId", u.name, u.kind, u.sector, u.code,
      u.area_exception as "areaException",
      lower(t.valid_during)::text as "standsFrom"
    from unit u
    left join unit_placement t on t.unit_id = u.id and upper_inf(t.valid_during)
    where u.dissolved_on is null
    order by u.path`.execute(trx)
  return rows
}

export type NewUnitRow = {
  id: string
  path: string
  parentId: string
  name: string
  kind: string
  sector: string | null
  code: string | null
}

const unitColumns = sql`
  id uuid, path text, "parentId" uuid, name text, kind text, sector text, code text`

/**
 * Holds units under which others are to be opened, as the portal does before it gives a path; what is
 * registered in them, a person for one, does not have to wait.
 */
export async function lockParents(trx: Db, ids: readonly string[]): Promise<void> {
  await sql`select from unit where id = any(${ids}::uuid[]) order by path for no key update`.execute(
    trx,
  )
}

/** Opens units with their first version, placement and life, all from one day; the caller holds their parents. */
export async function insertUnits(
  trx: Db,
  rows: readonly NewUnitRow[],
  from: string,
): Promise<void> {
  if (rows.length === 0) return
  const values = JSON.stringify(rows)
  await sql`
    insert into unit (id, path, parent_id, name, kind, sector, code)
    select id, path, "parentId", name, kind, sector, code
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns}) order by path`.execute(trx)
  await sql`
    insert into unit_version (unit_id, path, valid_during, name, kind, sector, code)
    select id, path, daterange(${from}::date, null), name, kind, sector, code
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns})`.execute(trx)
  await sql`
    insert into unit_placement (unit_id, path, parent_id, level, parent_level, placed_path, valid_during)
    select id, path, "parentId", length(path) / 4, length(path) / 4 - 1, path,
      daterange(${from}::date, null)
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns})`.execute(trx)
  await sql`
    insert into unit_life (unit_id, path, life)
    select id, path, daterange(${from}::date, null)
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns})`.execute(trx)
}

/** Gives units new facts from a day on; a version that began on that day or later is corrected. */
export async function reviseUnits(
  trx: Db,
  rows: readonly NewUnitRow[],
  from: string,
): Promise<void> {
  if (rows.length === 0) return
  const values = JSON.stringify(rows)
  await sql`
    update unit u set name = r.name, kind = r.kind, sector = r.sector, code = r.code
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns}) where u.id = r.id`.execute(trx)
  await sql`
    update unit_version v set name = r.name, kind = r.kind, sector = r.sector, code = r.code
    from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns})
    where v.unit_id = r.id and upper_inf(v.valid_during) and lower(v.valid_during) >= ${from}::date`.execute(
    trx,
  )
  await sql`
    with ended as (
      update unit_version v set valid_during = daterange(lower(v.valid_during), ${from}::date)
      from jsonb_to_recordset(${values}::jsonb) as r(${unitColumns})
      where v.unit_id = r.id and upper_inf(v.valid_during) and lower(v.valid_during) < ${from}::date
      returning r.*)
    insert into unit_version (unit_id, path, valid_during, name, kind, sector, code)
    select id, path, daterange(${from}::date, null), name, kind, sector, code from ended`.execute(
    trx,
  )
}

/** Notes that every unit of the scope has handed in its list of sources as of a day. */
export async function noteSources(trx: Db, on: string): Promise<number> {
  const { numAffectedRows } = await sql`
    update unit set sources_on = ${on}::date
    where dissolved_on is null and (sources_on is null or sources_on < ${on}::date)`.execute(trx)
  return Number(numAffectedRows ?? 0n)
}
