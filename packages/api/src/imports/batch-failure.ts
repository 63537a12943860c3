import { failBatch } from '@nguon/db/imports/batch-steps'
import { findBatch } from '@nguon/db/imports/batches'
import { forgetFile } from '@nguon/db/imports/stored-files'
import { isDatabaseBusy, isDatabaseGone } from '@nguon/db/session/faults'
import type { Scope } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { forgetContent } from '../files/forget-content.ts'
import type { ImportServices } from './import-services.ts'
import type { ImportFailure } from './wire.ts'

/** Thrown when the batch was cancelled, or taken over, while it was being worked on. */
export class BatchStopped extends Error {
  override readonly name = 'BatchStopped'
}

const canceled = '57014'

/** Whether the job should simply be run again: the database was away or busy. */
export function isPassing(error: unknown): boolean {
  if (isDatabaseGone(error) || isDatabaseBusy(error)) return true
  return error instanceof Error && 'code' in error && error.code === canceled
}

/** Ends a batch whose job is given up, so that nobody waits for it: the file may be handed in again. */
export function giveUpBatch(
  services: ImportServices,
  scope: Scope,
  batchId: string,
): Promise<void> {
  return endWithFailure(services, scope, batchId, new AppError('unavailable', 'import_given_up'))
}

/**
 * Ends a batch that cannot go on: the reason stays, its file goes at once. What was written by the
 * failed attempt is gone with its transaction.
 */
export async function endWithFailure(
  services: ImportServices,
  scope: Scope,
  batchId: string,
  error: unknown,
): Promise<void> {
  const failure: ImportFailure =
    error instanceof AppError
      ? { reason: error.reason, ...(error.details.values ? { values: error.details.values } : {}) }
      : { reason: 'import_failed' }
  const content = await services.scoped(scope, async (trx) => {
    await failBatch(trx, batchId, failure)
    const batch = await findBatch(trx, batchId)
    return batch?.status === 'failed' ? forgetFile(trx, batch.fileId) : undefined
  })
  if (content !== undefined) await forgetContent(services, content)
}
