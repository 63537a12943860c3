import { mkdir, rm } from 'node:fs/promises'
import path from 'node:path'
import { claimDataDir } from './claim-data-dir.ts'
import { PostgresFault } from './fault.ts'
import { placeCluster } from './placement.ts'
import { runToEnd } from './run.ts'
import { asFault } from './system-fault.ts'

/**
 * Lets `write` fill an empty cluster folder (from a base backup), placed and owned as
 * `startEmbeddedPostgres` expects it. Throws `PostgresFault`.
 */
export async function restoreCluster(
  folder: string,
  write: (cluster: string) => Promise<void>,
): Promise<void> {
  try {
    const { dataDir, user, release } = await claimDataDir(folder)
    try {
      const { cluster } = await placeCluster(dataDir, user)
      await mkdir(cluster, { mode: 0o700 })
      try {
        await write(cluster)
        if (user) await runToEnd('chown', ['-R', `${user.uid}:${user.gid}`, cluster])
      } catch (error) {
        await rm(cluster, { recursive: true, force: true })
        await rm(path.join(dataDir, 'location.json'), { force: true })
        throw error
      }
    } finally {
      await release()
    }
  } catch (error) {
    throw error instanceof PostgresFault ? error : asFault(error, folder)
  }
}
