import { holdContent, isContentInUse } from '@nguon/db/imports/stored-files'
import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from './file-store.ts'

/**
 * Removes the content of a file that is marked as gone, unless another file has the same; one that is
 * being recorded is waited for.
 */
export async function forgetContent(
  services: { scoped: Scoped; files: FileStore },
  sha256: Buffer,
): Promise<void> {
  await services.scoped({ account: null, unit: null }, async (trx) => {
    await holdContent(trx, sha256, 'removing')
    if (!(await isContentInUse(trx, sha256))) await services.files.remove(sha256)
  })
}
