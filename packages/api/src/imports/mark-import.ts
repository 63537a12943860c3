import { appendAudit } from '@nguon/db/audit/append-audit'
import { getBatch, readProblems } from '@nguon/db/imports/batches'
import { getStoredFile, type StoredFile } from '@nguon/db/imports/stored-files'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { markWorkbook, type SheetMarks } from '@nguon/workbooks/mark'
import type { Actor } from '../actor.ts'
import type { PortalContext } from '../context.ts'
import { inScope } from '../in-scope.ts'
import type { Vault } from '../vault/vault.ts'
import { openProblems } from './sealed-problems.ts'
import type { ShownProblem } from './wire.ts'

/** How a marked workbook says what is wrong. */
export type MarkWords = { header: string; reason: (problem: ShownProblem) => string }

/**
 * The workbook of a checked batch with its problems marked, for whoever may have it written. The file
 * is read in a process of its own, after the transaction that looks it up and logs the download.
 */
export async function markImport(
  ctx: PortalContext,
  batchId: string,
  { header, reason }: MarkWords,
): Promise<{ name: string; bytes: Buffer }> {
  const { vault, files } = ctx.services
  const { file, problems } = await inScope(ctx, { kind: 'unit', dataClass: 'units_write' })(
    (trx, act) => lookUp(trx, act, batchId, vault),
  )
  const bytes = await files.get(file).catch((cause: unknown) => {
    throw Object.assign(new AppError('unavailable', 'file_unreadable'), { cause })
  })
  const sheets = [...Map.groupBy(problems, ({ sheet }) => sheet)].map(
    ([sheet, found]): SheetMarks => ({ sheet, cells: found, reasons: reasonsOf(found, reason) }),
  )
  return { name: file.name, bytes: await markWorkbook(bytes, { header, sheets }) }
}

async function lookUp(
  trx: Db,
  act: Actor,
  batchId: string,
  vault: Vault,
): Promise<{ file: StoredFile; problems: ShownProblem[] }> {
  const batch = await getBatch(trx, batchId)
  if (batch.status !== 'checked') throw new AppError('conflict', 'import_not_checked')
  await appendAudit(trx, {
    account: act.accountId,
    path: batch.path,
    action: 'import.download_marked',
    subject: { type: 'import_batch', id: batchId },
    requestId: act.requestId,
  })
  const problems = openProblems(await readProblems(trx, batchId), batchId, vault, false)
  return { file: await getStoredFile(trx, batch.fileId), problems }
}

function reasonsOf(
  problems: readonly ShownProblem[],
  reason: MarkWords['reason'],
): SheetMarks['reasons'] {
  return [...Map.groupBy(problems, ({ row }) => row)].map(([row, found]) => ({
    row,
    text: found.map(reason).join('\n'),
  }))
}
