import { appendAudit } from '@nguon/db/audit/append-audit'
import { openBatch } from '@nguon/db/imports/batches'
import { expireImports } from '@nguon/db/imports/expire'
import { getStoredFile } from '@nguon/db/imports/stored-files'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { placeOf, type Actor } from '../actor.ts'
import type { Services } from '../context.ts'
import { forgetContent } from '../files/forget-content.ts'
import type { InScope } from '../in-scope.ts'

/**
 * Opens a batch for an uploaded file and has it checked; a second click opens no second one. What
 * nobody decided on for two weeks ends at this occasion.
 */
export async function startImport(
  ctx: { services: Services; scoped: InScope },
  fileId: string,
): Promise<{ batchId: string }> {
  const { batchId, expired } = await ctx.scoped(async (trx, act) => ({
    batchId: await begin(trx, act, fileId),
    expired: await expireImports(trx),
  }))
  for (const content of expired) await forgetContent(ctx.services, content)
  return { batchId }
}

async function begin(trx: Db, act: Actor, fileId: string): Promise<string> {
  const unit = placeOf(act)
  const file = await getStoredFile(trx, fileId)
  if (file.path !== unit.path) throw new AppError('not_found', 'file')
  const { accountId: account } = act
  const { id, opened } = await openBatch(trx, { unit, fileId, account })
  if (!opened) return id
  await enqueue(trx, 'import_check', { scope: { account, unit: unit.id }, input: { batchId: id } })
  await appendAudit(trx, {
    account,
    path: unit.path,
    action: 'import.start',
    subject: { type: 'import_batch', id },
    changes: { file: fileId },
    requestId: act.requestId,
  })
  return id
}
