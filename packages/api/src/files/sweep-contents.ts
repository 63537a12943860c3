import { isContentInUse } from '@nguon/db/imports/stored-files'
import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from './file-store.ts'

/** A content is written before its row: so long no upload takes between the two. */
const HOURS = 6

/**
 * Removes what no file's row refers to: who marked a file as gone, or was about to record one, may
 * have died before the content was removed. Gives how many contents went.
 */
export async function sweepContents(
  { scoped, files }: { scoped: Scoped; files: FileStore },
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<number> {
  const before = now.subtract({ hours: HOURS })
  let removed = 0
  for (const sha256 of await files.listOlder(before)) {
    signal.throwIfAborted()
    const used = await scoped({ account: null, unit: null }, (trx) => isContentInUse(trx, sha256))
    if (!used && (await files.removeOlder(sha256, before))) removed += 1
  }
  return removed
}
