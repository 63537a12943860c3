import {
  beginCheck,
  checkConstraints,
  finishCheck,
  finishUnneeded,
  lockCommittee,
  reportProgress,
} from '@nguon/db/imports/batch-steps'
import { forgetFile } from '@nguon/db/imports/stored-files'
import type { Scope, Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { HeldChoice } from '@nguon/domain/imports/choices'
import { removeUnused } from '../files/forget-content.ts'
import { isPassing } from '../planned-failure.ts'
import { asking, BatchStopped, endWithFailure, requireRight } from './batch-failure.ts'
import type { ImportServices } from './import-services.ts'
import { readBatchWorkbook, type BatchWorkbook } from './read-batch-workbook.ts'
import { rememberMappings } from './remember-mappings.ts'
import { previewsOf, sealPreview, type StoredPreview } from './sealed-preview.ts'
import { sealProblems, type StoredProblem } from './sealed-problems.ts'
import { choicesOf } from './stored-choices.ts'
import { bringsNothing, summariseImport } from './summarise-import.ts'
import type { ImportSummary } from './wire.ts'
import { writePlan, type WrittenPlan } from './write-plan.ts'

/** The share of the progress that reading the file takes. */
const READING = 0.3

/**
 * Checks a batch by doing all of it and taking everything back: what the dry run says is what the
 * commit will do, by the same statements against the same register. A workbook that brings nothing
 * new is over then, and its file goes; one of which nothing is understood waits for its columns to be
 * matched. Safe to repeat.
 */
export async function checkBatch(
  services: ImportServices,
  scope: Scope & { account: string },
  batchId: string,
): Promise<void> {
  const startedAt = performance.now()
  try {
    const begun = await services.scoped(asking(scope), (trx, session) => {
      requireRight(session)
      return beginCheck(trx, batchId)
    })
    if (!begun) return
    const { batch, plan, sheets } = await readBatchWorkbook(services, scope, batchId)
    const onSheet = async (sheet: string, share: number): Promise<void> => {
      const progress = READING + share * (1 - READING)
      const status = await services.scoped(scope, (trx) =>
        reportProgress(trx, batchId, progress, sheet),
      )
      if (status !== 'checking') throw new BatchStopped()
    }
    const written = await rehearse(services, scope, async (trx, { today }) => {
      await lockCommittee(trx, batch.path)
      const unit = { id: batch.unitId, path: batch.path }
      const { account } = scope
      const { vault } = services
      return writePlan(trx, plan, { batchId, account, today, unit, vault, onSheet })
    })
    const summary = summariseImport(plan, written, performance.now() - startedAt)
    const problems = sealProblems(written.problems, batchId, services.vault)
    const understood = {
      choices: choicesOf(plan),
      preview: sealPreview(previewsOf(plan, sheets), batchId, services.vault),
    }
    const content = await services.scoped(scope, async (trx) => {
      await rememberMappings(trx, batch, plan, scope.account)
      return finish(trx, batch, { summary, problems }, understood)
    })
    if (content !== undefined) await removeUnused(services, content)
  } catch (error) {
    if (isPassing(error)) throw error
    await endWithFailure(services, scope, batchId, error)
    if (!(error instanceof AppError || error instanceof BatchStopped)) throw error
  }
}

/** Gives the content that nobody needs any more. */
async function finish(
  trx: Db,
  { id, fileId }: BatchWorkbook['batch'],
  result: { summary: ImportSummary; problems: readonly StoredProblem[] },
  understood: { choices: readonly HeldChoice[]; preview: StoredPreview },
): Promise<Buffer | undefined> {
  if (bringsNothing(result.summary)) {
    return (await finishUnneeded(trx, id, result)) ? forgetFile(trx, fileId) : undefined
  }
  await finishCheck(trx, id, result, understood)
  return undefined
}

class Rehearsed extends Error {
  override readonly name = 'Rehearsed'
}

/** Runs `work` with every constraint checked, and rolls it back. */
async function rehearse(
  { scoped }: ImportServices,
  scope: Scope,
  work: (trx: Db, session: Session) => Promise<WrittenPlan>,
): Promise<WrittenPlan> {
  let result: WrittenPlan | undefined
  try {
    await scoped(scope, async (trx, session) => {
      result = await work(trx, session)
      await checkConstraints(trx)
      throw new Rehearsed()
    })
  } catch (error) {
    if (!(error instanceof Rehearsed)) throw error
  }
  if (result === undefined) throw new Error('a rehearsal ended without a result')
  return result
}
