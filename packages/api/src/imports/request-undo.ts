import { appendAudit } from '@nguon/db/audit/append-audit'
import { getBatch } from '@nguon/db/imports/batches'
import { listObstacles } from '@nguon/db/imports/undo'
import { claimForUndo } from '@nguon/db/imports/undo-steps'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import { refuseUndo } from './refuse-undo.ts'

/** Has a written batch taken back. Of two clicks the first counts; the second is told the same. */
export async function requestUndo(trx: Db, act: Actor, batchId: string): Promise<void> {
  const batch = await getBatch(trx, batchId)
  if (batch.status === 'undoing' || batch.status === 'undone') return
  const { total } = await listObstacles(trx, batchId, 1)
  refuseUndo(batch, act.today, total)
  if (!(await claimForUndo(trx, batchId))) return
  const { accountId: account } = act
  const scope = { account, unit: batch.unitId }
  await enqueue(trx, 'import_undo', { scope, input: { batchId } })
  await appendAudit(trx, {
    account,
    path: batch.path,
    action: 'import.request_undo',
    subject: { type: 'import_batch', id: batchId },
    requestId: act.requestId,
  })
}
