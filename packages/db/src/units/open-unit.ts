import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { refuseWithoutRoom } from './room-below.ts'
import { nextPath } from './segments.ts'

export type NewUnit = {
  parentId: string | null
  name: string
  kind: string
  sector?: string | null
  code?: string | null
  from: Temporal.PlainDate
  document?: string | null
}

/**
 * Opens a unit under its parent (or as a root): identity, first version, first placement and life
 * in one statement each. The path is the parent's with the next segment of four base-36 digits that was never given.
 */
export async function openUnit(trx: Db, unit: NewUnit): Promise<{ id: string; path: string }> {
  const parent =
    unit.parentId === null ? await lockRoots(trx) : await lockParent(trx, unit.parentId)
  if (parent !== null) await refuseWithoutRoom(trx, parent, { levels: 1, from: unit.from })
  const path = await nextPath(trx, parent?.path ?? '')
  const row = await trx
    .insertInto('unit')
    .values({
      path,
      parent_id: unit.parentId,
      name: unit.name,
      kind: unit.kind,
      sector: unit.sector ?? null,
      code: unit.code ?? null,
    })
    .returning(['id', 'path'])
    .executeTakeFirstOrThrow()
  const during = `[${unit.from.toString()},)`
  await trx
    .insertInto('unit_version')
    .values({
      unit_id: row.id,
      path,
      valid_during: during,
      name: unit.name,
      kind: unit.kind,
      sector: unit.sector ?? null,
      code: unit.code ?? null,
      document: unit.document ?? null,
    })
    .execute()
  await trx
    .insertInto('unit_placement')
    .values({
      unit_id: row.id,
      path,
      parent_id: unit.parentId,
      level: path.length / 4,
      parent_level: unit.parentId === null ? null : path.length / 4 - 1,
      placed_path: path,
      valid_during: during,
      document: unit.document ?? null,
    })
    .execute()
  await trx.insertInto('unit_life').values({ unit_id: row.id, path, life: during }).execute()
  return row
}

/** No row stands above the roots: whoever opens one waits for whoever is opening another. */
async function lockRoots(trx: Db): Promise<null> {
  await sql`select pg_advisory_xact_lock(hashtextextended('roots', 0))`.execute(trx)
  return null
}

async function lockParent(trx: Db, id: string): Promise<{ id: string; path: string }> {
  const parent = await trx
    .selectFrom('unit')
    .select(['id', 'path'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (parent === undefined) throw new AppError('not_found', 'unit')
  return parent
}
