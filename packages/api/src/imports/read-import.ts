import { getBatchLine, readProblems } from '@nguon/db/imports/batches'
import type { Db } from '@nguon/db/session/scoped'
import { findCoveredClasses } from '@nguon/db/session/covered-classes'
import { findUnit } from '@nguon/db/units/find-unit'
import type { Vault } from '../vault/vault.ts'
import { toLine } from './list-imports.ts'
import { openProblems } from './sealed-problems.ts'
import { readSummary } from './stored-summary.ts'
import type { ImportBatch } from './wire.ts'

/** One batch with its problems; sensitive values only for those who may see such data. */
export async function readImport(trx: Db, vault: Vault, batchId: string): Promise<ImportBatch> {
  const batch = await getBatchLine(trx, batchId)
  const maySeeSensitive = (await findCoveredClasses(trx, ['sensitive'])).has('sensitive')
  const { counts: _counts, ...line } = toLine(batch)
  return {
    ...line,
    unitName: (await findUnit(trx, batch.unitId))?.name ?? '',
    progress: batch.progress,
    sheet: batch.sheet,
    summary: readSummary(batch.summary),
    problems: openProblems(await readProblems(trx, batchId), batchId, vault, maySeeSensitive),
  }
}
