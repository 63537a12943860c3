import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { locateBinaries } from './binaries.ts'
import { claimDataDir } from './claim-data-dir.ts'
import { PostgresFault } from './fault.ts'
import { freePort } from './free-port.ts'
import { initCluster } from './init-cluster.ts'
import { placeCluster, type Placement } from './placement.ts'
import { clearLeftover, launch } from './postmaster.ts'
import { socketFolder, socketSetting } from './socket.ts'
import { asFault } from './system-fault.ts'

export type EmbeddedPostgres = {
  port: number
  /** Connects as `postgres` to the database `postgres`, by the socket where there is one. */
  superuserUrl: string
  /** Where the data lie; `elsewhere` when the data folder was out of reach of the server's user. */
  cluster: string
  elsewhere: boolean
  /** Settles when the server process has ended, wanted or not. */
  ended: Promise<void>
  /** Fast shutdown: running statements are cancelled, everything committed is on disk. */
  stop: () => Promise<void>
}

export type EmbeddedPostgresOptions = {
  /** Folder of our own; made if missing. Holds the cluster, the log, the port and the owner lock. */
  dataDir: string
  /** Of the superuser; it is set when the cluster is made and must stay the same afterwards. */
  password: string
  port?: number
  settings?: Record<string, string | number>
  /** False trades the data's safety for speed: for tests. */
  durable?: boolean
}

const SETTINGS = {
  listen_addresses: '127.0.0.1',
  timezone: 'UTC',
  log_timezone: 'UTC',
  // For a small machine with a solid-state disk: reading an index is as good as reading on.
  shared_buffers: '256MB',
  random_page_cost: 1.1,
  // Statements and details of errors can hold personal data.
  log_error_verbosity: 'terse',
  log_min_error_statement: 'panic',
}

const NOT_DURABLE = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

/**
 * Runs PostgreSQL 18 on a folder: makes the cluster on the first call, takes over after a crash,
 * refuses a folder that another process manages. Throws `PostgresFault`.
 */
export async function startEmbeddedPostgres(
  options: EmbeddedPostgresOptions,
): Promise<EmbeddedPostgres> {
  const wantedDir = path.resolve(options.dataDir)
  try {
    const { dataDir, user, release } = await claimDataDir(wantedDir)
    try {
      const placement = await placeCluster(dataDir, user)
      const binaries = await locateBinaries(placement.user)
      await clearLeftover(placement.cluster)
      await initCluster(binaries, placement, options.password, options.durable ?? true)
      const port = options.port ?? (await freePort(await rememberedPort(dataDir)))
      const sockets = socketFolder(placement.cluster, port)
      const child = await launch(
        binaries,
        placement,
        path.join(dataDir, 'postgres.log'),
        flags({
          port,
          unix_socket_directories: socketSetting(sockets),
          ...(options.durable === false ? NOT_DURABLE : {}),
          ...options.settings,
        }),
      )
      await writeFile(path.join(dataDir, 'port'), `${port}\n`)
      const superuserUrl = addressOf(port, sockets, options.password)
      return handle(child, { port, superuserUrl }, placement, release)
    } catch (error) {
      await release()
      throw error
    }
  } catch (error) {
    throw error instanceof PostgresFault ? error : asFault(error, wantedDir)
  }
}

function addressOf(port: number, sockets: string | null, password: string): string {
  const address = new URL(`postgres://postgres@127.0.0.1:${port}/postgres`)
  address.password = encodeURIComponent(password)
  // What the drivers know of libpq: this host counts before the one above.
  if (sockets !== null) address.searchParams.set('host', sockets)
  return address.href
}

function handle(
  child: ChildProcess,
  reached: Pick<EmbeddedPostgres, 'port' | 'superuserUrl'>,
  { cluster, elsewhere }: Placement,
  release: () => Promise<void>,
): EmbeddedPostgres {
  const ended = once(child, 'exit').then(release)
  return {
    ...reached,
    cluster,
    elsewhere,
    ended,
    stop: async () => {
      const impatience = setTimeout(() => child.kill('SIGQUIT'), 30_000)
      child.kill('SIGINT')
      await ended
      clearTimeout(impatience)
    },
  }
}

const flags = (settings: Record<string, string | number>): string[] =>
  Object.entries({ ...SETTINGS, ...settings }).flatMap(([key, value]) => ['-c', `${key}=${value}`])

async function rememberedPort(dataDir: string): Promise<number | undefined> {
  const port = Number(await readFile(path.join(dataDir, 'port'), 'utf8').catch(() => ''))
  return Number.isInteger(port) && port > 0 ? port : undefined
}
