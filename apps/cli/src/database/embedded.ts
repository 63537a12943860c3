import { prepareDatabase } from '@nguon/db/migrate/prepare'
import { startEmbeddedPostgres, type EmbeddedPostgres } from '@nguon/postgres/server'
import { Client } from 'pg'
import type { Terminal } from '../core/terminal.ts'
import { databaseFolder, exists } from '../data/data-dir.ts'
import type { Secrets } from '../data/secrets.ts'
import { withDatabase, withLogin, type Database } from './database.ts'

const NAME = 'nguon'

/** Starts the embedded server and prepares it. A server that dies is started again on its port. */
export async function openEmbeddedDatabase(
  dataDir: string,
  secrets: Secrets,
  { say, words }: Terminal,
): Promise<Database> {
  const folder = databaseFolder(dataDir)
  say(words((await exists(folder)) ? 'step.database' : 'step.database_made'))
  const start = (port?: number): Promise<EmbeddedPostgres> =>
    startEmbeddedPostgres({
      dataDir: folder,
      password: secrets.superuser,
      ...(port === undefined ? {} : { port }),
    })
  let server = await start()
  if (server.elsewhere) say(words('step.database_elsewhere', { folder: server.cluster }))
  const lost = Promise.withResolvers<unknown>()
  const stopping = new AbortController()
  const watch = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await server.ended
      if (stopping.signal.aborted) return
      say(words('step.database_restarted'))
      server = await start(server.port)
      // A stop that came during the start has waited for the old server only.
      if (stopping.signal.aborted) await server.stop()
    }
  }
  const watching = watch().catch(lost.resolve)
  const ownerUrl = withDatabase(server.superuserUrl, NAME)
  const stop = async (): Promise<void> => {
    stopping.abort()
    await server.stop()
    await watching
  }
  try {
    await createDatabase(server.superuserUrl)
    await prepareDatabase(ownerUrl, secrets.roles)
  } catch (error) {
    await stop()
    throw error
  }
  const urlFor = (role: string, password: string): string => withLogin(ownerUrl, role, password)
  return { ownerUrl, urlFor, lost: lost.promise, stop }
}

async function createDatabase(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl })
  await client.connect()
  try {
    const { rowCount } = await client.query('select from pg_database where datname = $1', [NAME])
    if (rowCount === 0) await client.query(`create database ${NAME}`)
  } finally {
    await client.end()
  }
}
