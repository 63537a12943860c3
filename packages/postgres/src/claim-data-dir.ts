import { chmod, mkdir, realpath } from 'node:fs/promises'
import path from 'node:path'
import { ensureServerUser } from './os-user.ts'
import { takeOwnerLock } from './owner-lock.ts'
import type { OsUser } from './run.ts'

/** A data folder of which this process is the only manager, and the user that serves from it. */
export type ClaimedDataDir = {
  dataDir: string
  user: OsUser | null
  release: () => Promise<void>
}

/** Makes the folder if it is missing, lets the server's user pass through it, and takes its lock. */
export async function claimDataDir(folder: string): Promise<ClaimedDataDir> {
  await mkdir(folder, { recursive: true })
  const dataDir = await realpath(path.resolve(folder))
  const user = await ensureServerUser()
  if (user) await chmod(dataDir, 0o711)
  return { dataDir, user, release: await takeOwnerLock(dataDir) }
}
