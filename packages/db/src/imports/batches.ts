import { AppError } from '@nguon/domain/errors'
import type { Db } from '../session/scoped.ts'

export const batchStatuses = [
  'uploaded',
  'checking',
  'checked',
  'committing',
  'committed',
  'failed',
  'cancelled',
  'undoing',
  'undone',
] as const

export type BatchStatus = (typeof batchStatuses)[number]

/** A batch without its problems, which only the screen of the batch needs. */
export type Batch = {
  id: string
  unitId: string
  path: string
  fileId: string
  status: BatchStatus
  progress: number
  sheet: string
  summary: unknown
  failure: unknown
  choices: unknown
  remember: boolean
  createdBy: string
  createdAt: Temporal.Instant
  checkedAt: Temporal.Instant | null
  committedBy: string | null
  committedAt: Temporal.Instant | null
  /** The last day for an undo; null where nothing was kept for one. */
  undoUntil: Temporal.PlainDate | null
  undoneAt: Temporal.Instant | null
}

const columns = [
  'id',
  'unit_id as unitId',
  'path',
  'file_id as fileId',
  'status',
  'progress',
  'sheet',
  'summary',
  'failure',
  'choices',
  'remember',
  'created_by as createdBy',
  'created_at as createdAt',
  'checked_at as checkedAt',
  'committed_by as committedBy',
  'committed_at as committedAt',
  'undo_until as undoUntil',
  'undone_at as undoneAt',
] as const

/** Opens a batch for an uploaded file; the batch that the file already has, if any. */
export async function openBatch(
  trx: Db,
  batch: { unit: { id: string; path: string }; fileId: string; account: string },
): Promise<{ id: string; opened: boolean }> {
  const opened = await trx
    .insertInto('import_batch')
    .values({
      unit_id: batch.unit.id,
      path: batch.unit.path,
      file_id: batch.fileId,
      status: 'uploaded',
      created_by: batch.account,
    })
    .onConflict((conflict) => conflict.column('file_id').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (opened) return { id: opened.id, opened: true }
  const row = await trx
    .selectFrom('import_batch')
    .select('id')
    .where('file_id', '=', batch.fileId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'file')
  return { id: row.id, opened: false }
}

export async function findBatch(trx: Db, id: string): Promise<Batch | undefined> {
  const row = await trx
    .selectFrom('import_batch')
    .select(columns)
    .where('id', '=', id)
    .executeTakeFirst()
  return row && { ...row, status: statusOf(row.status) }
}

/** A batch of the transaction's scope; one of another unit is as good as missing. */
export async function getBatch(trx: Db, id: string): Promise<Batch> {
  const batch = await findBatch(trx, id)
  if (batch === undefined) throw new AppError('not_found', 'import_batch')
  return batch
}

export async function readProblems(trx: Db, id: string): Promise<unknown> {
  const row = await trx
    .selectFrom('import_batch')
    .select('problems')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.problems ?? []
}

/** The sealed top of the sheets; null once it is dropped. */
export async function readPreview(trx: Db, id: string): Promise<unknown> {
  const row = await trx
    .selectFrom('import_batch')
    .select('preview')
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.preview ?? null
}

export type BatchLine = Batch & {
  fileName: string
  createdByName: string
  undoneByName: string | null
}

function selectLines(trx: Db) {
  return trx
    .selectFrom('import_batch')
    .innerJoin('stored_file', 'stored_file.id', 'import_batch.file_id')
    .innerJoin('account', 'account.id', 'import_batch.created_by')
    .leftJoin('account as undoer', 'undoer.id', 'import_batch.undone_by')
    .select(columns.map((column) => `import_batch.${column}` as const))
    .select([
      'stored_file.name as fileName',
      'account.display_name as createdByName',
      'undoer.display_name as undoneByName',
    ])
}

/** The latest batches of the scope, newest first. */
export async function listBatches(trx: Db, limit: number): Promise<BatchLine[]> {
  const rows = await selectLines(trx)
    .orderBy('import_batch.created_at', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, status: statusOf(row.status) }))
}

export async function getBatchLine(trx: Db, id: string): Promise<BatchLine> {
  const row = await selectLines(trx).where('import_batch.id', '=', id).executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'import_batch')
  return { ...row, status: statusOf(row.status) }
}

export function statusOf(value: string): BatchStatus {
  const status = batchStatuses.find((each) => each === value)
  if (status === undefined) throw new Error(`a batch cannot be ${value}`)
  return status
}
