import { appendAudit } from '@nguon/db/audit/append-audit'
import { findStandingMerge, reverseMerge } from '@nguon/db/duplicates/merge-persons'
import { lockCommittee } from '@nguon/db/imports/batch-steps'
import type { Db } from '@nguon/db/session/scoped'
import { decideReversal } from '@nguon/domain/duplicates/decide-reversal'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** Makes two persons again of the one that a merge left, unless what came since belongs to neither for certain. */
export async function takeMergeBack(
  trx: Db,
  act: Actor,
  mergeId: string,
): Promise<{ firstId: string; secondId: string }> {
  await lockCommittee(trx, act.path)
  const standing = await findStandingMerge(trx, mergeId)
  if (standing === null) throw new AppError('not_found', 'merge')
  const decision = decideReversal(standing)
  if (!decision.ok) throw new AppError('refused', decision.reason)
  await reverseMerge(trx, mergeId)
  const { keptId, droppedId, keptPath, droppedPath } = standing
  for (const [id, path] of [
    [keptId, keptPath],
    [droppedId, droppedPath],
  ] as const) {
    await appendAudit(trx, {
      account: act.accountId,
      path,
      action: 'person.unmerge',
      subject: { type: 'person', id },
      changes: { merge: mergeId, dropped: droppedId },
      requestId: act.requestId,
    })
  }
  return { firstId: keptId, secondId: droppedId }
}
