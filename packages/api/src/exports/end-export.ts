import { failExport } from '@nguon/db/exports/export-steps'
import { deletePieces } from '@nguon/db/exports/pieces'
import { AppError } from '@nguon/domain/errors'
import { removeUnused } from '../files/forget-content.ts'
import { isDiskFull } from '../planned-failure.ts'
import type { ExportScope, ExportServices } from './export-services.ts'

/** Thrown when the export was stopped, or the list is no longer its asker's to read. */
export class ExportStopped extends Error {
  override readonly name = 'ExportStopped'
}

/**
 * Ends an export that cannot go on: the reason stays, what was written goes. Of an account that lost its
 * right the database shows nothing here; the night ends such an export.
 */
export async function endExport(
  services: ExportServices,
  scope: ExportScope,
  exportId: string,
  error: unknown,
): Promise<void> {
  const left = await services.scoped(scope, async (trx) => {
    if (!(error instanceof ExportStopped))
      await failExport(trx, exportId, { reason: reasonOf(error) })
    return deletePieces(trx, exportId)
  })
  for (const content of left) await removeUnused(services, content)
  if (!(error instanceof AppError || error instanceof ExportStopped)) throw error
}

/** Ends an export whose job is given up, so that nobody waits for it. */
export async function giveUpExport(
  services: ExportServices,
  scope: ExportScope,
  exportId: string,
): Promise<void> {
  await endExport(services, scope, exportId, new AppError('unavailable', 'export_given_up'))
}

function reasonOf(error: unknown): string {
  if (error instanceof AppError) return error.reason
  return isDiskFull(error) ? 'disk_full' : 'export_failed'
}
