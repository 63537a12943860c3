import { appendAudit } from '@nguon/db/audit/append-audit'
import { openBatch } from '@nguon/db/imports/batches'
import { getStoredFile } from '@nguon/db/imports/stored-files'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** Opens a batch for an uploaded file and has it checked. A second click opens no second batch. */
export async function startImport(
  trx: Db,
  act: Actor,
  fileId: string,
): Promise<{ batchId: string }> {
  const unit = act.unit === null ? undefined : await findUnit(trx, act.unit)
  if (unit === undefined) throw new AppError('not_found', 'unit')
  const file = await getStoredFile(trx, fileId)
  if (file.path !== unit.path) throw new AppError('not_found', 'file')
  const { accountId: account } = act
  const { id, opened } = await openBatch(trx, { unit, fileId, account })
  if (!opened) return { batchId: id }
  await enqueue(trx, 'import_check', { scope: { account, unit: unit.id }, input: { batchId: id } })
  await appendAudit(trx, {
    account,
    path: unit.path,
    action: 'import.start',
    subject: { type: 'import_batch', id },
    changes: { file: file.name },
    requestId: act.requestId,
  })
  return { batchId: id }
}
