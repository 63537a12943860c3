import { holdContent, isContentInUse } from '@nguon/db/imports/stored-files'
import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from './file-store.ts'

type Stores = { scoped: Scoped; files: FileStore }

/**
 * Removes a content that no file has; one that a file is being recorded of is waited for. Says whether
 * it did.
 */
export function removeUnused({ scoped, files }: Stores, sha256: Buffer): Promise<boolean> {
  return scoped({ account: null, unit: null }, async (trx) => {
    await holdContent(trx, sha256, 'removing')
    if (await isContentInUse(trx, sha256)) return false
    await files.remove(sha256)
    return true
  })
}

/**
 * The same after an act that is done, or refused, already: a failure changes nothing about that, and
 * the nightly sweep takes what was left.
 */
export async function forgetContent(stores: Stores, sha256: Buffer): Promise<void> {
  await removeUnused(stores, sha256).catch(() => false)
}
