import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type StoredFile = {
  id: string
  path: string
  sha256: Buffer
  name: string
  mediaType: string
  sizeBytes: number
  keyId: string
}

export async function insertStoredFile(
  trx: Db,
  file: Omit<StoredFile, 'id'> & { storedBy: string | null },
): Promise<string> {
  const row = await trx
    .insertInto('stored_file')
    .values({
      path: file.path,
      sha256: file.sha256,
      name: file.name,
      media_type: file.mediaType,
      size_bytes: file.sizeBytes,
      key_id: file.keyId,
      stored_by: file.storedBy,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** A file of the transaction's scope that has not been deleted. */
export async function getStoredFile(trx: Db, id: string): Promise<StoredFile> {
  const row = await trx
    .selectFrom('stored_file')
    .select([
      'id',
      'path',
      'sha256',
      'name',
      'media_type as mediaType',
      'size_bytes as sizeBytes',
      'key_id as keyId',
    ])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'file')
  return row
}

/**
 * Marks a file as gone and gives the hash of its content, which is removed afterwards: again for a
 * file that was marked before, because whoever marked it may have died before the removal.
 */
export async function forgetFile(trx: Db, id: string): Promise<Buffer | undefined> {
  const row = await trx
    .updateTable('stored_file')
    .set({ deleted_at: sql`coalesce(deleted_at, now())` })
    .where('id', '=', id)
    .returning('sha256')
    .executeTakeFirst()
  return row?.sha256
}

/**
 * Holds a content until the transaction ends: many may while they record files of it, or one alone
 * while it looks whether the content is in use and removes it.
 */
export async function holdContent(
  trx: Db,
  sha256: Buffer,
  mode: 'recording' | 'removing',
): Promise<void> {
  const key = sql`hashtextextended(${`content ${sha256.toString('hex')}`}, 0)`
  const lock =
    mode === 'recording'
      ? sql`select pg_advisory_xact_lock_shared(${key})`
      : sql`select pg_advisory_xact_lock(${key})`
  await lock.execute(trx)
}

/** Whether any file that is not deleted, of whichever unit, still has this content. */
export async function isContentInUse(trx: Db, sha256: Buffer): Promise<boolean> {
  const { rows } = await sql<{ used: boolean }>`select content_in_use(${sha256}) as used`.execute(
    trx,
  )
  return rows[0]?.used === true
}
