import type { Config } from '../core/config.ts'
import type { Terminal } from '../core/terminal.ts'
import type { Secrets } from '../data/secrets.ts'
import type { Closers } from '../start/closers.ts'
import type { Database } from './database.ts'
import { openEmbeddedDatabase } from './embedded.ts'
import { openExternalDatabase } from './external.ts'

/** The server that DATABASE_URL names, or the embedded one. */
export async function openDatabase(
  config: Config,
  secrets: Secrets,
  terminal: Terminal,
  closers: Closers,
): Promise<Database> {
  const database =
    config.databaseUrl === undefined
      ? await openEmbeddedDatabase(config.dataDir, secrets, terminal)
      : await openExternalDatabase(config.databaseUrl, secrets)
  await closers.add(database.stop)
  return database
}
