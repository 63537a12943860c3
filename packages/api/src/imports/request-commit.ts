import { appendAudit } from '@nguon/db/audit/append-audit'
import { claimForCommit } from '@nguon/db/imports/batch-steps'
import { getBatch } from '@nguon/db/imports/batches'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { readSummary } from './stored-summary.ts'
import { isUnknown } from './summarise-import.ts'

/** Has a checked batch written. Of two clicks the first counts; the second is told the same. */
export async function requestCommit(trx: Db, act: Actor, batchId: string): Promise<void> {
  const batch = await getBatch(trx, batchId)
  const { accountId: account } = act
  const summary = readSummary(batch.summary)
  if (batch.status === 'checked' && (summary === null || isUnknown(summary))) {
    throw new AppError('refused', 'no_known_list')
  }
  if (!(await claimForCommit(trx, batchId, account))) {
    const { status } = await getBatch(trx, batchId)
    if (status === 'committing' || status === 'committed') return
    throw new AppError('conflict', 'import_not_checked')
  }
  const scope = { account, unit: batch.unitId }
  await enqueue(trx, 'import_commit', { scope, input: { batchId } })
  await appendAudit(trx, {
    account,
    path: batch.path,
    action: 'import.request_commit',
    subject: { type: 'import_batch', id: batchId },
    requestId: act.requestId,
  })
}
