import { listSlogans } from '@nguon/db/content/slogans'
import type { Db } from '@nguon/db/session/scoped'
import { sloganText } from '@nguon/domain/content/slogan'
import { sloganWarnings } from '@nguon/domain/content/slogan-warnings'
import type { Actor } from '../actor.ts'
import { actorOverPaths, actsOf } from './acting.ts'

/** All slogans of the unit, and what an editor should look at among those not over or withdrawn. */
export async function readSlogans(trx: Db, act: Actor) {
  const rows = await listSlogans(trx)
  const today = act.today.toString()
  const current = rows.filter(
    ({ status, draft }) =>
      status !== 'withdrawn' && (draft.validTo === null || draft.validTo >= today),
  )
  const actorOver = await actorOverPaths(trx, act)
  const slogans = rows.map(({ updatedAt, authorIds, path, ...row }) => ({
    ...row,
    updatedAt: updatedAt.toString(),
    acts: actsOf({ ...row, authorIds }, actorOver(path)),
  }))
  return {
    slogans,
    warnings: sloganWarnings(current.map(({ id, draft }) => ({ id, text: sloganText(draft) }))),
  }
}
