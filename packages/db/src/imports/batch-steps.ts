import { sql, type UpdateObject } from 'kysely'
import type { DB } from '../client/schema.gen.ts'
import type { Db } from '../session/scoped.ts'
import { statusOf, type BatchStatus } from './batches.ts'

/** Moves a batch on, when it stands where it may; false when somebody else was faster. */
export async function step(
  trx: Db,
  id: string,
  from: readonly BatchStatus[],
  change: UpdateObject<DB, 'import_batch'> & { status: BatchStatus },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batch')
    .set({ progress: 0, sheet: '', ...change })
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

/**
 * Has a checked batch checked again as somebody decided at the screen, if it still stands as it stood
 * there: with the check of that instant.
 */
export async function claimForChoice(
  trx: Db,
  id: string,
  {
    choices,
    remember,
    checkedAt,
  }: { choices: unknown; remember: boolean; checkedAt: Temporal.Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('import_batch')
    .set({ status: 'uploaded', progress: 0, sheet: '', remember, choices: JSON.stringify(choices) })
    .where('id', '=', id)
    .where('status', '=', 'checked')
    .where('checked_at', '=', sql<Temporal.Instant>`${checkedAt.toString()}::timestamptz`)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** What its list said of persons goes with it. */
export function cancelBatch(trx: Db, id: string): Promise<boolean> {
  const dropped = { status: 'cancelled', problems: '[]', preview: null } as const
  return step(trx, id, ['uploaded', 'checking', 'checked'], dropped)
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
    .where('status', 'in', ['checking', 'committing', 'undoing'])
    .returning('status')
    .executeTakeFirst()
  return row === undefined ? null : statusOf(row.status)
}

type BatchResult = { summary: unknown; problems: unknown }
/** How the sheets were understood, which is how a commit reads them, and their tops. */
type Understood = { choices: unknown; preview: unknown }

export function finishCheck(
  trx: Db,
  id: string,
  result: BatchResult,
  { choices, preview }: Understood,
): Promise<boolean> {
  const done = { ...doneWith(result), checked_at: sql<Temporal.Instant>`now()` }
  const understood = { choices: JSON.stringify(choices), preview: JSON.stringify(preview) }
  return step(trx, id, ['checking'], { ...done, ...understood, status: 'checked' })
}

/** Of a check that found nothing to write: the batch is over. */
export function finishUnneeded(trx: Db, id: string, result: BatchResult): Promise<boolean> {
  const done = { ...doneWith(result), checked_at: sql<Temporal.Instant>`now()` }
  return step(trx, id, ['checking'], { ...done, preview: null, status: 'cancelled' })
}

export function finishCommit(
  trx: Db,
  id: string,
  result: BatchResult,
  undoUntil: Temporal.PlainDate,
): Promise<boolean> {
  const done = { ...doneWith(result), committed_at: sql<Temporal.Instant>`now()` }
  const over = { preview: null, status: 'committed', undo_until: undoUntil } as const
  return step(trx, id, ['committing'], { ...done, ...over })
}

function doneWith({ summary, problems }: BatchResult) {
  return { progress: 1, summary: JSON.stringify(summary), problems: JSON.stringify(problems) }
}

/** The reason stays, what its list said of persons goes. */
export async function failBatch(
  trx: Db,
  id: string,
  failure: { reason: string; values?: Record<string, string | number> },
): Promise<void> {
  await trx
    .updateTable('import_batch')
    .set({
      status: 'failed',
      sheet: '',
      failure: JSON.stringify(failure),
      problems: '[]',
      preview: null,
    })
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
