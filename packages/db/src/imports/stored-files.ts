import { AppError } from '@nguon/domain/errors'
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
