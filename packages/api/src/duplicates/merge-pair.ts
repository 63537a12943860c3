import { appendAudit } from '@nguon/db/audit/append-audit'
import {
  lockPersons,
  mergePersons,
  takeSealed,
  type Merge,
} from '@nguon/db/duplicates/merge-persons'
import { lockCommittee } from '@nguon/db/imports/batch-steps'
import type { Db } from '@nguon/db/session/scoped'
import { decideMerge } from '@nguon/domain/duplicates/decide-merge'
import { isSealed, type MergeField } from '@nguon/domain/duplicates/merge-fields'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { personContext } from '../vault/person-context.ts'
import type { Vault } from '../vault/vault.ts'
import { getPair } from './compare-pair.ts'
import { digestOf, mergeSides } from './merge-sides.ts'

export type MergeInput = {
  keptId: string
  droppedId: string
  fromDropped: readonly MergeField[]
  continuing: string | null
  reason: string
  /** What the officer saw of both. */
  seen: string
}

/**
 * Makes one person of two. Imports of the committee wait, and what the officer saw must still be so.
 * The log says of each which fields were taken over, and nothing of their values.
 */
export async function mergePair(
  trx: Db,
  act: Actor,
  vault: Vault,
  input: MergeInput,
): Promise<{ mergeId: string; keptId: string }> {
  const { keptId, droppedId, reason } = input
  await lockCommittee(trx, act.path)
  if (keptId !== droppedId && !(await lockPersons(trx, [keptId, droppedId]))) {
    throw new AppError('not_found', 'person')
  }
  const files = await getPair(trx, { firstId: keptId, secondId: droppedId })
  if (digestOf(files) !== input.seen) throw new AppError('conflict', 'pair_changed')
  const [kept, dropped] = mergeSides(...files)
  const decision = decideMerge(kept, dropped, input)
  if (!decision.ok) throw new AppError('refused', decision.reason)
  const { plan } = decision
  const sealed = await resealed(trx, act, vault, { keptId, droppedId, fields: plan.fields })
  const mergeId = await mergePersons(trx, { keptId, droppedId, reason, plan, sealed })
  for (const { personId, path } of files) {
    await appendAudit(trx, {
      account: act.accountId,
      path,
      action: 'person.merge',
      subject: { type: 'person', id: personId },
      changes: {
        merge: mergeId,
        dropped: droppedId,
        fields: plan.fields,
        cases: plan.consequences.cases,
        aside: plan.aside,
        milestones: plan.consequences.milestones,
      },
      requestId: act.requestId,
    })
  }
  return { mergeId, keptId }
}

/** Sealed values are bound to their person: what the kept one takes over is sealed anew, unseen. */
async function resealed(
  trx: Db,
  { requestId }: Actor,
  vault: Vault,
  {
    keptId,
    droppedId,
    fields,
  }: { keptId: string; droppedId: string; fields: readonly MergeField[] },
): Promise<Merge['sealed']> {
  const values: Merge['sealed'][number][] = []
  for (const field of fields.filter(isSealed)) {
    const found = await takeSealed(trx, { personId: droppedId, field, requestId })
    if (found === undefined) continue
    const plain = vault.open(found, personContext(droppedId, field))
    values.push({ field, ...vault.seal(plain, personContext(keptId, field)) })
  }
  return values
}
