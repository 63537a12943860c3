import type { Config } from '../core/config.ts'
import type { Terminal } from '../core/terminal.ts'
import { databaseFolder, openDataDir } from '../data/data-dir.ts'
import { loadSecrets, type Secrets } from '../data/secrets.ts'
import { createClosers } from '../start/closers.ts'
import type { Database } from './database.ts'
import { openExternalDatabase } from './external.ts'
import { openDatabase } from './open.ts'
import { findRunningServer } from './running-server.ts'

/**
 * Gives a command the installation's database, whether `nguon start` is running on it (then that
 * server is used and left alone) or not (then it is started and stopped).
 */
export async function withInstallation<T>(
  config: Config,
  terminal: Terminal,
  run: (database: Database, secrets: Secrets) => Promise<T>,
): Promise<T> {
  const running = await findRunningServer(databaseFolder(config.dataDir))
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  try {
    if (running === undefined && config.databaseUrl === undefined) {
      const dataDir = await openDataDir(config.dataDir)
      await closers.add(dataDir.release)
    }
    const secrets = await loadSecrets(config.dataDir)
    if (running !== undefined && config.databaseUrl === undefined) {
      return await run(await openExternalDatabase(running(secrets), secrets), secrets)
    }
    return await run(await openDatabase(config, secrets, terminal, closers), secrets)
  } finally {
    await closers.close()
  }
}
