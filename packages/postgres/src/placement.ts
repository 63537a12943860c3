import { createHash } from 'node:crypto'
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { PostgresFault } from './fault.ts'
import { isReachable } from './reach.ts'
import type { OsUser } from './run.ts'

/** Where the cluster lies, who runs it, and whether it had to leave the data folder. */
export type Placement = { cluster: string; user: OsUser | null; elsewhere: boolean }

/**
 * The cluster lies in the data folder, unless the server's user cannot reach it there: then in
 * that user's home, remembered in `location.json`. Existing data are run by whoever owns them.
 */
export async function placeCluster(dataDir: string, user: OsUser | null): Promise<Placement> {
  const inside = path.join(dataDir, 'cluster')
  const remembered = await readLocation(dataDir)
  if (remembered !== undefined) {
    if (await ownerOf(remembered)) return ownedBy(remembered, user, true)
    throw new PostgresFault('data_unreadable', `The data of ${dataDir} lay in ${remembered}.`, {
      dataDir: remembered,
    })
  }
  if (await ownerOf(inside)) return ownedBy(inside, user, false)
  if (!user || (await isReachable(dataDir, user)))
    return { cluster: inside, user, elsewhere: false }
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 16)
  const cluster = path.join(user.home, 'clusters', name)
  await mkdir(path.dirname(cluster), { recursive: true, mode: 0o755 })
  await writeFile(path.join(dataDir, 'location.json'), `${JSON.stringify({ cluster })}\n`)
  return { cluster, user, elsewhere: true }
}

async function ownedBy(
  cluster: string,
  user: OsUser | null,
  elsewhere: boolean,
): Promise<Placement> {
  const owner = await ownerOf(cluster)
  if (!user || !owner || owner.uid === user.uid) return { cluster, user, elsewhere }
  return { cluster, user: { ...user, name: String(owner.uid), ...owner }, elsewhere }
}

async function ownerOf(folder: string): Promise<{ uid: number; gid: number } | undefined> {
  return stat(folder).then(
    ({ uid, gid }) => ({ uid, gid }),
    () => undefined,
  )
}

async function readLocation(dataDir: string): Promise<string | undefined> {
  const text = await readFile(path.join(dataDir, 'location.json'), 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const value: unknown = JSON.parse(text)
  if (typeof value !== 'object' || value === null || !('cluster' in value)) return undefined
  return typeof value.cluster === 'string' ? value.cluster : undefined
}
