import { appendAudit } from '@nguon/db/audit/append-audit'
import {
  getBulkActForUpdate,
  listBulkActCases,
  listBulkActs,
  markBulkActUndone,
} from '@nguon/db/candidates/bulk-acts'
import type { BulkAct } from '@nguon/db/candidates/bulk-acts'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { stepsInBulk } from './steps-in-bulk.ts'

/** What was last done to many candidates at once from the unit the actor works in. */
export const listRecentActs = async (trx: Db, { unit }: Actor): Promise<BulkAct[]> =>
  unit === null ? [] : listBulkActs(trx, unit)

/**
 * Undoes an act as one: every candidate who stands as the act left him loses the helper on the same day.
 * Who was gone on with since keeps him, and is counted.
 */
export async function undoInBulk(
  trx: Db,
  act: Actor,
  id: string,
): Promise<{ undone: number; kept: number }> {
  if (act.unit === null) throw new AppError('not_found', 'bulk_act')
  const done = await getBulkActForUpdate(trx, act.unit, id)
  if (done.undoneAt !== null) throw new AppError('conflict', 'bulk_undone_already')
  const cases = await listBulkActCases(trx, id)
  const command = {
    kind: 'release_mentor',
    mentorId: done.memberId,
    on: done.happenedOn,
  } as const
  const asked = cases.map(({ caseId, seq }) => ({ caseId, expectedSeq: seq }))
  const outcomes = await stepsInBulk(trx, act, asked, command)
  const undone = outcomes.filter(({ outcome }) => outcome === 'recorded').length
  if (undone === 0) throw new AppError('refused', 'bulk_gone_on_with')
  await markBulkActUndone(trx, id, { accountId: act.accountId, cases: undone })
  await appendAudit(trx, {
    account: act.accountId,
    path: act.path,
    action: 'bulk.undo',
    subject: { type: 'bulk_act', id },
    changes: { cases: undone },
    requestId: act.requestId,
  })
  return { undone, kept: done.cases - undone }
}
