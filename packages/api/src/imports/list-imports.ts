import { listBatches, type BatchLine } from '@nguon/db/imports/batches'
import type { Db } from '@nguon/db/session/scoped'
import { readFailure, readSummary } from './stored-summary.ts'
import { bringsNothing, isUnknown } from './summarise-import.ts'
import type { ImportLine, ImportSummary, ImportStatus } from './wire.ts'

const SHOWN = 50

/** The latest batches of the unit and all below it. */
export async function listImports(trx: Db): Promise<ImportLine[]> {
  return (await listBatches(trx, SHOWN)).map(toLine)
}

export function toLine(batch: BatchLine): ImportLine {
  const summary = readSummary(batch.summary)
  const sum = (pick: 'added' | 'changed' | 'unchanged'): number =>
    summary?.sheets.reduce((total, sheet) => total + sheet[pick], 0) ?? 0
  return {
    id: batch.id,
    fileName: batch.fileName,
    status: statusOf(batch, summary),
    createdAt: batch.createdAt.toString(),
    createdByName: batch.createdByName,
    committedAt: batch.committedAt?.toString() ?? null,
    undoUntil: batch.undoUntil?.toString() ?? null,
    undoneAt: batch.undoneAt?.toString() ?? null,
    undoneByName: batch.undoneByName,
    counts: summary && {
      added: sum('added'),
      changed: sum('changed'),
      unchanged: sum('unchanged'),
      errors: summary.errors,
    },
    failure: readFailure(batch.failure),
  }
}

function statusOf({ status }: BatchLine, summary: ImportSummary | null): ImportStatus {
  if (summary === null) return status
  if (status === 'checked' && isUnknown(summary)) return 'unmatched'
  return status === 'cancelled' && bringsNothing(summary) ? 'nothing_new' : status
}
