import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** From here to the end of the transaction, what is written is kept as the batch's, to be taken back. */
export async function keepChanges(trx: Db, batchId: string): Promise<void> {
  await sql`select set_config('app.import_batch', ${batchId}, true)`.execute(trx)
}

/** What an undo removes, and how many earlier records it puts back as they were. */
export type ImportExtent = {
  units: number
  persons: number
  cases: number
  targets: number
  changed: number
}

/** What the work on an undo needs to know beside. */
export type UndoWork = {
  statements: number
  unitPaths: readonly string[]
  changedCases: readonly string[]
}

export async function readExtent(trx: Db, batchId: string): Promise<ImportExtent & UndoWork> {
  const { rows } = await sql<ImportExtent & UndoWork>`
    select units, persons, cases, targets, changed, statements, unit_paths as "unitPaths",
      changed_cases as "changedCases"
    from import_extent(${batchId}::uuid)`.execute(trx)
  const [extent] = rows
  if (extent === undefined) throw new Error('an import has an extent')
  return extent
}

/** Something that was worked with since the import: the latest act on it, and whose that was. */
export type ImportObstacle = {
  subjectType: string
  /** Name of the person or unit, or of the later file; empty for what is not the reader's to see. */
  label: string
  action: string
  accountName: string | null
  at: Temporal.Instant
}

export type ImportObstacles = { total: number; latest: ImportObstacle[] }

/** What stands against an undo: the latest few, and how many there are. */
export async function listObstacles(
  trx: Db,
  batchId: string,
  atMost: number,
): Promise<ImportObstacles> {
  const { rows } = await sql<ImportObstacle & { total: number }>`
    select total, subject_type as "subjectType", label, action, account_name as "accountName", at
    from import_obstacles(${batchId}::uuid, ${atMost})`.execute(trx)
  const latest = rows.map(({ total: _total, ...obstacle }) => obstacle)
  return { total: rows[0]?.total ?? 0, latest }
}

/** Until the transaction ends nobody edits what the batch wrote. */
export async function holdImport(trx: Db, batchId: string): Promise<void> {
  await sql`select hold_import(${batchId}::uuid)`.execute(trx)
}

/** Takes back the last statements of the batch; says how many, none when all are. */
export async function undoChanges(trx: Db, batchId: string, atMost: number): Promise<number> {
  const { rows } = await sql<{ taken: number }>`
    select undo_import_changes(${batchId}::uuid, ${atMost}) as taken`.execute(trx)
  return rows[0]?.taken ?? 0
}

/** Forgets what was kept of imports that are too old to be taken back; says of how many. */
export async function forgetImportChanges(trx: Db): Promise<number> {
  const { rows } = await sql<{ forgotten: number }>`
    select forget_import_changes() as forgotten`.execute(trx)
  return rows[0]?.forgotten ?? 0
}
