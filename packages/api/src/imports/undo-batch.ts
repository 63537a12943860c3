import { appendAudit } from '@nguon/db/audit/append-audit'
import { rebuildCases } from '@nguon/db/candidates/rebuild-cases'
import { lockCommittee, reportProgress } from '@nguon/db/imports/batch-steps'
import { findBatch, getBatch } from '@nguon/db/imports/batches'
import { holdImport, listObstacles, readExtent, undoChanges } from '@nguon/db/imports/undo'
import { finishUndo } from '@nguon/db/imports/undo-steps'
import { isLeantOn } from '@nguon/db/session/faults'
import type { Scope, Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { isPassing } from '../planned-failure.ts'
import { asking, requireRight } from './batch-failure.ts'
import { endUndo, undoRightLost } from './end-undo.ts'
import type { ImportServices } from './import-services.ts'
import { refuseUndo } from './refuse-undo.ts'

/** Statements of the commit that are taken back in one round trip. */
const STEP = 8

/**
 * Takes back everything that a claimed batch wrote, in one transaction that also marks it as undone: a
 * worker that dies leaves the import as it stands, and its job, run again, takes it back once.
 */
export async function undoBatch(
  services: ImportServices,
  scope: Scope & { account: string },
  batchId: string,
): Promise<void> {
  try {
    const claimed = await services.scoped(asking(scope), (trx, session) => {
      requireRight(session)
      return findBatch(trx, batchId)
    })
    if (claimed?.status !== 'undoing') return
    await services.scoped(scope, (trx, session) => takeBack(trx, session, services, scope, batchId))
  } catch (error) {
    if (isPassing(error)) throw error
    const cause = isLeantOn(error) ? new AppError('refused', 'import_leant_on') : error
    await endUndo(services, scope, batchId, cause)
    if (!(cause instanceof AppError)) throw cause
  }
}

async function takeBack(
  trx: Db,
  { today, path }: Session,
  { scoped }: ImportServices,
  scope: Scope & { account: string },
  batchId: string,
): Promise<void> {
  await lockCommittee(trx, path)
  const batch = await getBatch(trx, batchId)
  if (batch.status !== 'undoing') return
  await holdImport(trx, batchId)
  refuseUndo(batch, today, (await listObstacles(trx, batchId, 1)).total)
  const { statements, unitPaths, changedCases, ...extent } = await readExtent(trx, batchId)
  // An account that may write persons, but no units or plans any more, finds nothing to take back.
  if (statements === 0) throw undoRightLost()
  for (let done = 0; done < statements;) {
    const taken = await undoChanges(trx, batchId, STEP)
    if (taken === 0) throw new Error('an undo ended before its time')
    done += taken
    await scoped(scope, (other) => reportProgress(other, batchId, done / statements, ''))
  }
  await rebuildCases(trx, today, changedCases)
  const { account } = scope
  if (!(await finishUndo(trx, batchId, { account, freedPaths: unitPaths }))) {
    throw new Error('a batch was ended while it was taken back')
  }
  await appendAudit(trx, {
    account,
    path: batch.path,
    action: 'import.undo',
    subject: { type: 'import_batch', id: batchId },
    changes: extent,
    requestId: null,
  })
}
