import { AppError } from '@nguon/domain/errors'
import { deepestLevel, levelOf } from '@nguon/domain/units/paths'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/**
 * Refuses to put so many levels under a unit from a day on which it did not stand at its level yet, or
 * deeper than the tree goes: the keys of the history would refuse both, without a word of why.
 */
export async function refuseWithoutRoom(
  trx: Db,
  parent: { id: string; path: string },
  { levels, from }: { levels: number; from: Temporal.PlainDate },
): Promise<void> {
  const level = levelOf(parent.path)
  if (level + levels > deepestLevel) throw new AppError('refused', 'tree_too_deep')
  const { rows } = await sql<{ stands: boolean | null }>`
    select range_agg(valid_during) @> daterange(${from.toString()}::date, null) as stands
    from unit_placement where unit_id = ${parent.id}::uuid and level = ${level}`.execute(trx)
  if (rows[0]?.stands !== true) {
    throw new AppError('refused', 'parent_not_there_yet', { field: 'from' })
  }
}
