import { failBatch } from '@nguon/db/imports/batch-steps'
import { findBatch } from '@nguon/db/imports/batches'
import { forgetFile } from '@nguon/db/imports/stored-files'
import type { Scope, Session } from '@nguon/db/session/enter'
import { AppError } from '@nguon/domain/errors'
import { removeUnused } from '../files/forget-content.ts'
import type { ImportServices } from './import-services.ts'
import type { ImportFailure } from './wire.ts'

/** Thrown when the batch was cancelled, or taken over, while it was being worked on. */
export class BatchStopped extends Error {
  override readonly name = 'BatchStopped'
}

/** Ends a batch whose job is given up, so that nobody waits for it: the file may be handed in again. */
export function giveUpBatch(
  services: ImportServices,
  scope: Scope,
  batchId: string,
): Promise<void> {
  return endWithFailure(services, scope, batchId, new AppError('unavailable', 'import_given_up'))
}

/** The account's scope, asked whether it may still write persons there. */
export function asking<S extends Scope>(scope: S) {
  return { ...scope, dataClass: 'people_write' } as const satisfies Scope
}

/** Throws when the account lost its right between the click and the job: it would find no batch to work on. */
export function requireRight({ standing }: Session): void {
  if (standing !== 'covered') throw rightLost()
}

const rightLost = (): AppError => new AppError('forbidden', 'import_right_lost')

/**
 * Ends a batch that cannot go on: the reason stays, its file goes at once. What was written by the
 * failed attempt is gone with its transaction. Of an account that lost its right the database hides the
 * batch: to its job that looks as if somebody had stopped it, and the system ends it instead.
 */
export async function endWithFailure(
  services: ImportServices,
  scope: Scope,
  batchId: string,
  error: unknown,
): Promise<void> {
  const { writer, mayWrite } = await writerOf(services, scope)
  if (mayWrite && error instanceof BatchStopped) return
  const failure = failureOf(mayWrite ? error : rightLost(), 'import_failed')
  const content = await services.scoped(writer, async (trx) => {
    await failBatch(trx, batchId, failure)
    const batch = await findBatch(trx, batchId)
    return batch?.status === 'failed' ? forgetFile(trx, batch.fileId) : undefined
  })
  if (content !== undefined) await removeUnused(services, content)
}

/** Who notes that a job cannot go on: its account as long as it may write, else the system. */
export async function writerOf(
  services: ImportServices,
  scope: Scope,
): Promise<{ writer: Scope; mayWrite: boolean }> {
  const mayWrite = await services.scoped(asking(scope), (_trx, { standing }) =>
    Promise.resolve(standing === 'covered'),
  )
  return { writer: mayWrite ? scope : { account: 'system', unit: scope.unit }, mayWrite }
}

/** What a batch keeps of an error; `unplanned` where it was none that is foreseen. */
export function failureOf(error: unknown, unplanned: string): ImportFailure {
  if (!(error instanceof AppError)) return { reason: unplanned }
  const { reason, details } = error
  return { reason, ...(details.values ? { values: details.values } : {}) }
}
