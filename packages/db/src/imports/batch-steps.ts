import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { statusOf, type BatchStatus } from './batches.ts'

/** Moves a batch on, when it stands where it may; false when somebody else was faster. */
async function step(
  trx: Db,
  id: string,
  from: readonly BatchStatus[],
  change: { status: BatchStatus; committed_by?: string },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batch')
    .set({ ...change, progress: 0, sheet: '' })
    .where('id', '=', id)
    .where('status', 'in', from)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** A check that died is begun again. */
export function beginCheck(trx: Db, id: string): Promise<boolean> {
  return step(trx, id, ['uploaded', 'checking'], { status: 'checking' })
}

/** Only the first of two clicks claims the batch. */
export function claimForCommit(trx: Db, id: string, account: string): Promise<boolean> {
  return step(trx, id, ['checked'], { status: 'committing', committed_by: account })
}

export function cancelBatch(trx: Db, id: string): Promise<boolean> {
  return step(trx, id, ['uploaded', 'checking', 'checked'], { status: 'cancelled' })
}

/** Tells how far a batch in work is; null when it is over meanwhile. */
export async function reportProgress(
  trx: Db,
  id: string,
  progress: number,
  sheet: string,
): Promise<BatchStatus | null> {
  const row = await trx
    .updateTable('import_batch')
    .set({ progress, sheet })
    .where('id', '=', id)
    .where('status', 'in', ['checking', 'committing'])
    .returning('status')
    .executeTakeFirst()
  return row === undefined ? null : statusOf(row.status)
}

export async function finishCheck(
  trx: Db,
  id: string,
  result: { summary: unknown; problems: unknown },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batch')
    .set({
      status: 'checked',
      progress: 1,
      sheet: '',
      summary: JSON.stringify(result.summary),
      problems: JSON.stringify(result.problems),
      checked_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('status', '=', 'checking')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function finishCommit(
  trx: Db,
  id: string,
  result: { summary: unknown; problems: unknown },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batch')
    .set({
      status: 'committed',
      progress: 1,
      sheet: '',
      summary: JSON.stringify(result.summary),
      problems: JSON.stringify(result.problems),
      committed_at: sql`now()`,
    })
    .where('id', '=', id)
    .where('status', '=', 'committing')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function failBatch(
  trx: Db,
  id: string,
  failure: { reason: string; values?: Record<string, string | number> },
): Promise<void> {
  await trx
    .updateTable('import_batch')
    .set({ status: 'failed', sheet: '', failure: JSON.stringify(failure) })
    .where('id', '=', id)
    .where('status', 'in', ['uploaded', 'checking', 'committing'])
    .execute()
}

/** One commit at a time in a committee: its root's path is held until the transaction ends. */
export async function lockCommittee(trx: Db, path: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`import ${path.slice(0, 4)}`}, 0))`.execute(
    trx,
  )
}

/** Checks now what would otherwise be checked at the end of the transaction. */
export async function checkConstraints(trx: Db): Promise<void> {
  await sql`set constraints all immediate`.execute(trx)
}
