import { appendAudit } from '@nguon/db/audit/append-audit'
import { analyseRegister } from '@nguon/db/imports/analyse-register'
import { finishCommit, lockCommittee, reportProgress } from '@nguon/db/imports/batch-steps'
import { findBatch } from '@nguon/db/imports/batches'
import { keepChanges } from '@nguon/db/imports/undo'
import { forgetFile } from '@nguon/db/imports/stored-files'
import type { Scope, Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { lastDayToUndo } from '@nguon/domain/imports/undo'
import { removeUnused } from '../files/forget-content.ts'
import { isPassing } from '../planned-failure.ts'
import { asking, BatchStopped, endWithFailure, requireRight } from './batch-failure.ts'
import type { ImportServices } from './import-services.ts'
import { readBatchWorkbook, type BatchWorkbook } from './read-batch-workbook.ts'
import { sealProblems } from './sealed-problems.ts'
import { summariseImport } from './summarise-import.ts'
import { writePlan } from './write-plan.ts'

/**
 * Writes a claimed batch in one transaction that also marks it as written: a worker that dies leaves
 * nothing, and its job, run again, writes once. Afterwards the file is removed from the store, by the
 * job's next run if its worker died between the two.
 */
export async function commitBatch(
  services: ImportServices,
  scope: Scope & { account: string },
  batchId: string,
): Promise<void> {
  try {
    const claimed = await services.scoped(asking(scope), (trx, session) => {
      requireRight(session)
      return findBatch(trx, batchId)
    })
    if (claimed?.status === 'committed') {
      const left = await services.scoped(scope, (trx) => forgetFile(trx, claimed.fileId))
      if (left !== undefined) await removeUnused(services, left)
    }
    if (claimed?.status !== 'committing') return
    const workbook = await readBatchWorkbook(services, scope, batchId)
    const content = await services.scoped(scope, (trx, session) =>
      write(trx, session, services, scope, workbook),
    )
    if (content !== undefined) await removeUnused(services, content)
  } catch (error) {
    if (isPassing(error)) throw error
    await endWithFailure(services, scope, batchId, error)
    if (!(error instanceof AppError || error instanceof BatchStopped)) throw error
  }
}

async function write(
  trx: Db,
  { today }: Session,
  { scoped, vault }: ImportServices,
  scope: Scope & { account: string },
  { batch, plan }: BatchWorkbook,
): Promise<Buffer | undefined> {
  const startedAt = performance.now()
  const { id: batchId, path } = batch
  const { account } = scope
  await lockCommittee(trx, path)
  await keepChanges(trx, batchId)
  const onSheet = async (sheet: string, share: number): Promise<void> => {
    await scoped(scope, (other) => reportProgress(other, batchId, share, sheet))
  }
  const unit = { id: batch.unitId, path }
  const written = await writePlan(trx, plan, { batchId, account, today, unit, vault, onSheet })
  await analyseRegister(trx)
  const summary = summariseImport(plan, written, performance.now() - startedAt)
  const problems = sealProblems(written.problems, batchId, vault)
  const undoUntil = lastDayToUndo(today)
  const isMine = await finishCommit(trx, batchId, { summary, problems }, undoUntil)
  if (!isMine) throw new BatchStopped()
  const sum = (pick: 'added' | 'changed' | 'heldBack'): number =>
    summary.sheets.reduce((total, sheet) => total + sheet[pick], 0)
  await appendAudit(trx, {
    account,
    path,
    action: 'import.commit',
    subject: { type: 'import_batch', id: batchId },
    changes: { added: sum('added'), changed: sum('changed'), heldBack: sum('heldBack') },
    requestId: null,
  })
  return forgetFile(trx, batch.fileId)
}
