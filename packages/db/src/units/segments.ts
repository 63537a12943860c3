import { pathOf } from '@nguon/domain/units/paths'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/**
 * The number of the last segment that any unit of the scope has, or had on a day, under each path: what
 * happened stays written under the path of its day, so no path is given twice.
 */
export async function listLastSegments(
  trx: Db,
  parentPath: string | null = null,
): Promise<Map<string, number>> {
  const { rows } = await sql<{ parent: string; segment: string }>`
    select parent_path as parent, segment from last_segments(${parentPath})`.execute(trx)
  return new Map(rows.map(({ parent, segment }) => [parent, Number.parseInt(segment, 36)]))
}

/** The next free path under one ('' is above the roots); the caller holds the lock of the parent. */
export async function nextPath(trx: Db, parentPath: string): Promise<string> {
  const last = (await listLastSegments(trx, parentPath)).get(parentPath) ?? 0
  return pathOf(parentPath, last + 1)
}
