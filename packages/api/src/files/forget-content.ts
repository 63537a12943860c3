import { isContentInUse } from '@nguon/db/imports/stored-files'
import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from './file-store.ts'

/** Removes the content of a file that is marked as gone, unless another unit's file has the same. */
export async function forgetContent(
  services: { scoped: Scoped; files: FileStore },
  sha256: Buffer,
): Promise<void> {
  const used = await services.scoped({ account: null, unit: null }, (trx) =>
    isContentInUse(trx, sha256),
  )
  if (!used) await services.files.remove(sha256)
}
