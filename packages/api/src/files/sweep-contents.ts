import type { Scoped } from '@nguon/db/session/scoped'
import type { FileStore } from './file-store.ts'
import { removeUnused } from './forget-content.ts'

/** A content is written before its row: so long no upload takes between the two. */
const HOURS = 6

/**
 * Removes what no file's row refers to: who marked a file as gone, or was about to record one, may
 * have died before the content was removed. Gives how many contents went.
 */
export async function sweepContents(
  stores: { scoped: Scoped; files: FileStore },
  now: Temporal.Instant,
  signal: AbortSignal,
): Promise<number> {
  let removed = 0
  for (const sha256 of await stores.files.listOlder(now.subtract({ hours: HOURS }))) {
    signal.throwIfAborted()
    if (await removeUnused(stores, sha256)) removed += 1
  }
  return removed
}
