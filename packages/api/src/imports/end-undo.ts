import { abandonUndo } from '@nguon/db/imports/undo-steps'
import type { Scope } from '@nguon/db/session/enter'
import { AppError } from '@nguon/domain/errors'
import { failureOf, writerOf } from './batch-failure.ts'
import type { ImportServices } from './import-services.ts'

export const undoRightLost = (): AppError => new AppError('forbidden', 'import_undo_right_lost')

/** Ends an undo whose job is given up: the import stands, and may be taken back another time. */
export function giveUpUndo(services: ImportServices, scope: Scope, batchId: string): Promise<void> {
  return endUndo(services, scope, batchId, new AppError('unavailable', 'import_undo_given_up'))
}

/** Leaves the import as it stands, with the reason why it was not taken back. */
export async function endUndo(
  services: ImportServices,
  scope: Scope,
  batchId: string,
  error: unknown,
): Promise<void> {
  const { writer, mayWrite } = await writerOf(services, scope)
  const failure = failureOf(mayWrite ? error : undoRightLost(), 'import_undo_failed')
  await services.scoped(writer, (trx) => abandonUndo(trx, batchId, failure))
}
