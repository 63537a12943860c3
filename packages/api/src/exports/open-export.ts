import { appendAudit } from '@nguon/db/audit/append-audit'
import { getExport } from '@nguon/db/exports/exports'
import { listPieces, type ExportPiece } from '@nguon/db/exports/pieces'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { exportFileName } from '@nguon/domain/exports/exports'
import { z } from 'zod'
import type { Actor } from '../actor.ts'
import type { PortalContext } from '../context.ts'
import type { FileStore } from '../files/file-store.ts'
import { inScope } from '../in-scope.ts'

export type SentFile = {
  name: string
  mediaType: string
  sizeBytes: number
  bytes: AsyncIterable<Buffer>
}

const mediaTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const

const ZONE = 'Asia/Ho_Chi_Minh'
const uuid = z.uuid()

/**
 * A file for its asker, as long as the list is his to read; the download is logged. One of somebody
 * else, of another unit, or past its day is as good as missing.
 */
export async function openExport(ctx: PortalContext, exportId: string): Promise<SentFile> {
  if (!uuid.safeParse(exportId).success) throw new AppError('not_found', 'export')
  const kind = ctx.unit === null ? 'installation' : 'unit'
  const { wanted, pieces } = await inScope(ctx, { kind, dataClass: 'units' })((trx, act) =>
    takeOut(trx, act, exportId),
  )
  const { list, format, requestedAt } = wanted
  const day = requestedAt.toZonedDateTimeISO(ZONE).toPlainDate()
  return {
    name: exportFileName(list, day, format),
    mediaType: mediaTypes[format],
    sizeBytes: pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0),
    bytes: bytesOf(ctx.services.files, pieces),
  }
}

async function takeOut(trx: Db, act: Actor, exportId: string) {
  const wanted = await getExport(trx, act.accountId, exportId)
  if (wanted.status !== 'ready') throw new AppError('not_found', 'export')
  await appendAudit(trx, {
    account: act.accountId,
    path: wanted.path,
    action: 'export.download',
    subject: { type: 'list_export', id: exportId },
    changes: { list: wanted.list, rows: wanted.rowsDone },
    requestId: act.requestId,
  })
  return { wanted, pieces: await listPieces(trx, exportId) }
}

async function* bytesOf(files: FileStore, pieces: readonly ExportPiece[]): AsyncGenerator<Buffer> {
  for (const piece of pieces) yield await files.get(piece)
}
