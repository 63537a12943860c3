import { appendAudit } from '@nguon/db/audit/append-audit'
import { cancelBatch } from '@nguon/db/imports/batch-steps'
import { getBatch } from '@nguon/db/imports/batches'
import { forgetFile } from '@nguon/db/imports/stored-files'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import type { Services } from '../context.ts'
import { forgetContent } from '../files/forget-content.ts'
import type { InScope } from '../in-scope.ts'

/** Ends a batch before it is written and removes its file at once. */
export async function cancelImport(
  ctx: { services: Services; scoped: InScope },
  batchId: string,
): Promise<void> {
  const content = await ctx.scoped((trx, act) => endBatch(trx, act, batchId))
  if (content !== undefined) await forgetContent(ctx.services, content)
}

async function endBatch(trx: Db, act: Actor, batchId: string): Promise<Buffer | undefined> {
  const batch = await getBatch(trx, batchId)
  if (!(await cancelBatch(trx, batchId))) {
    if ((await getBatch(trx, batchId)).status === 'cancelled') return undefined
    throw new AppError('conflict', 'import_past_cancelling')
  }
  await appendAudit(trx, {
    account: act.accountId,
    path: batch.path,
    action: 'import.cancel',
    subject: { type: 'import_batch', id: batchId },
    requestId: act.requestId,
  })
  return forgetFile(trx, batch.fileId)
}
