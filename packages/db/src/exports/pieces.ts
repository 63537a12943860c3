import type { Db } from '../session/scoped.ts'

/** A part of a file, which is a content of its own in the store. */
export type ExportPiece = { seq: number; sha256: Buffer; keyId: string; sizeBytes: number }

export async function insertPiece(
  trx: Db,
  of: { id: string; path: string },
  piece: ExportPiece,
): Promise<void> {
  await trx
    .insertInto('export_piece')
    .values({
      export_id: of.id,
      path: of.path,
      seq: piece.seq,
      sha256: piece.sha256,
      key_id: piece.keyId,
      size_bytes: piece.sizeBytes,
    })
    .execute()
}

export function listPieces(trx: Db, exportId: string): Promise<ExportPiece[]> {
  return trx
    .selectFrom('export_piece')
    .select(['seq', 'sha256', 'key_id as keyId', 'size_bytes as sizeBytes'])
    .where('export_id', '=', exportId)
    .orderBy('seq')
    .execute()
}

/** Takes back what there is of a file; gives the contents that may be removed. */
export async function deletePieces(trx: Db, exportId: string): Promise<Buffer[]> {
  const rows = await trx
    .deleteFrom('export_piece')
    .where('export_id', '=', exportId)
    .returning('sha256')
    .execute()
  return rows.map(({ sha256 }) => sha256)
}
