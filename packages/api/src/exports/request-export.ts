import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertExport } from '@nguon/db/exports/exports'
import { enqueue } from '@nguon/db/queue/enqueue'
import type { Db } from '@nguon/db/session/scoped'
import { exportedLists, type ExportedList, type ExportFormat } from '@nguon/domain/exports/exports'
import type { Actor } from '../actor.ts'
import { listReaders } from './list-readers.ts'

/** Has a list written to a file; the job works with its asker's rights. */
export async function requestExport(
  trx: Db,
  act: Actor,
  { list, format, filter }: { list: ExportedList; format: ExportFormat; filter: unknown },
): Promise<{ exportId: string }> {
  const { accountId: account, unit, path } = act
  // Refuses now what the job could not read.
  await listReaders[list](trx, act, filter)
  const exportId = await insertExport(trx, {
    place: { id: unit, path },
    list,
    dataClass: exportedLists[list],
    format,
    filter,
    account,
  })
  await enqueue(trx, 'export_list', { scope: { account, unit }, input: { exportId } })
  await appendAudit(trx, {
    account,
    path,
    action: 'export.start',
    subject: { type: 'list_export', id: exportId },
    changes: { list, format },
    requestId: act.requestId,
  })
  return { exportId }
}
