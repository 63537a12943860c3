import { appendAudit } from '@nguon/db/audit/append-audit'
import { cancelExport } from '@nguon/db/exports/export-steps'
import { getExport } from '@nguon/db/exports/exports'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** Stops an export of one's own; its job takes back what it has written. A second click changes nothing. */
export async function stopExport(trx: Db, act: Actor, exportId: string): Promise<void> {
  const { status, path } = await getExport(trx, act.accountId, exportId)
  if (status === 'cancelled') return
  if (!(await cancelExport(trx, exportId))) throw new AppError('conflict', 'export_past_cancelling')
  await appendAudit(trx, {
    account: act.accountId,
    path,
    action: 'export.cancel',
    subject: { type: 'list_export', id: exportId },
    requestId: act.requestId,
  })
}
