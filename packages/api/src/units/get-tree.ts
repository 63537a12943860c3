import type { Db } from '@nguon/db/session/scoped'
import { listChildren, listChildrenAsOf } from '@nguon/db/units/list-children'
import type { TreeNode } from '@nguon/db/units/list-children'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** The children of a unit, or the unit in scope itself: one level at a time, as the tree opens. */
export async function getTree(
  trx: Db,
  act: Actor,
  { parentId, asOf }: { parentId?: string | undefined; asOf?: Temporal.PlainDate | undefined },
): Promise<TreeNode[]> {
  if (act.unit === null) throw new AppError('not_found', 'unit')
  const of = parentId === undefined ? { unit: act.unit } : { parentId }
  return asOf === undefined || Temporal.PlainDate.compare(asOf, act.today) >= 0
    ? listChildren(trx, of)
    : listChildrenAsOf(trx, of, asOf)
}
