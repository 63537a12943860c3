import { AppError } from '@nguon/domain/errors'
import { levelOf } from '@nguon/domain/units/paths'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { refuseWithoutRoom } from './room-below.ts'
import { nextPath } from './segments.ts'

export type Placing = {
  unit: { id: string; path: string }
  parent: { id: string; path: string }
  from: Temporal.PlainDate
  document: string
}

/** Holds units where they stand: whoever reads them afterwards reads where a move before this one put them. */
export async function lockUnits(trx: Db, ids: readonly string[]): Promise<void> {
  await sql`select from unit where id = any(${ids}::uuid[]) order by id for update`.execute(trx)
}

/**
 * Puts a unit with all below it under another parent from a day on; the caller holds both. Today's path
 * and its copies on persons and cases follow; where things happened before stays written as it was.
 */
export async function placeUnit(
  trx: Db,
  { unit, parent, from, document }: Placing,
): Promise<string> {
  const on = from.toString()
  const inSubtree = sql`path >= ${unit.path} and path < ${`${unit.path}~`}`
  const { rows } = await sql<{ id: string }>`
    select unit_id as id from unit_placement
    where ${inSubtree} and not isempty(valid_during * daterange(${on}::date, null))
      and (lower(valid_during) >= ${on}::date or not upper_inf(valid_during)) limit 1`.execute(trx)
  if (rows.length > 0) throw new AppError('refused', 'later_change_exists', { field: 'from' })
  await refuseWithoutRoom(trx, parent, { levels: await countLevels(trx, unit.path), from })
  const path = await nextPath(trx, parent.path)
  await sql`
    with ended as (
      update unit_placement set valid_during = daterange(lower(valid_during), ${on}::date)
      where ${inSubtree} and valid_during @> ${on}::date returning *)
    insert into unit_placement (unit_id, path, parent_id, level, parent_level, placed_path, valid_during, document)
    select unit_id, path, case when unit_id = ${unit.id}::uuid then ${parent.id}::uuid else parent_id end,
      length(${path} || substr(path, ${unit.path.length + 1})) / 4,
      length(${path} || substr(path, ${unit.path.length + 1})) / 4 - 1,
      ${path} || substr(path, ${unit.path.length + 1}), daterange(${on}::date, null), ${document}
    from ended`.execute(trx)
  await sql`update unit set parent_id = ${parent.id}::uuid where id = ${unit.id}::uuid`.execute(trx)
  await sql`update unit set path = ${path} || substr(path, ${unit.path.length + 1}) where ${inSubtree}`.execute(
    trx,
  )
  return path
}

/** How many levels a unit has with all below it. */
async function countLevels(trx: Db, path: string): Promise<number> {
  const { rows } = await sql<{ deepest: number }>`
    select max(length(path)) / 4 as deepest from unit
    where path >= ${path} and path < ${`${path}~`}`.execute(trx)
  return (rows[0]?.deepest ?? levelOf(path)) - levelOf(path) + 1
}
