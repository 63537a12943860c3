import { randomBytes } from 'node:crypto'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { isManaged, takeOwnerLock } from './owner-lock.ts'
import { clearLeftover } from './postmaster.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './server.ts'

const PREFIX = 'nguon-postgres-'

/**
 * A server for tests in a folder of its own, gone after `stop()`. Servers that a killed test run
 * left behind are removed first.
 */
export async function startEphemeralPostgres(
  settings: Record<string, string | number> = {},
): Promise<EmbeddedPostgres> {
  await sweep()
  const dataDir = await mkdtemp(path.join(tmpdir(), PREFIX))
  const password = randomBytes(24).toString('base64url')
  try {
    const server = await startEmbeddedPostgres({ dataDir, password, settings, durable: false })
    return {
      ...server,
      stop: async () => {
        await server.stop()
        await rm(server.cluster, { recursive: true, force: true })
        await rm(dataDir, { recursive: true, force: true })
      },
    }
  } catch (error) {
    await rm(dataDir, { recursive: true, force: true })
    throw error
  }
}

async function sweep(): Promise<void> {
  const names = await readdir(tmpdir())
  for (const name of names.filter((entry) => entry.startsWith(PREFIX))) {
    const dataDir = path.join(tmpdir(), name)
    try {
      await removeAbandoned(dataDir)
    } catch {
      // Another run's folder, or one being swept by another run: not ours to insist on.
    }
  }
}

async function removeAbandoned(dataDir: string): Promise<void> {
  const entries = await readdir(dataDir)
  if (!entries.includes('owner.json') || (await isManaged(dataDir))) return
  const release = await takeOwnerLock(dataDir)
  await clearLeftover(path.join(dataDir, 'cluster'))
  await rm(dataDir, { recursive: true, force: true })
  await release()
}
