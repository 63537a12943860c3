import { Client } from 'pg'

const CHANNEL = 'pub_changed'
const RETRY_MS = 1_000

export type ChangeListener = {
  /** Public paths whose content changed; `['*']` when anything may have. */
  onPaths: (paths: string[]) => void
  onConnection: (connected: boolean, error?: Error) => void
}

/**
 * Follows what the portal publishes, on one connection of its own. Notifications sent while the
 * connection was down are lost, so every (re)connection reports `['*']`. Returns the way to stop.
 */
export function listenForChanges(url: string, listener: ChangeListener): () => Promise<void> {
  let client: Client | undefined
  let timer: NodeJS.Timeout | undefined
  let stopped = false

  const lose = (lost: Client, error?: Error) => {
    if (client !== lost) return
    client = undefined
    lost.end().catch(() => {})
    if (stopped) return
    listener.onConnection(false, error)
    timer = setTimeout(connect, RETRY_MS)
  }

  function connect(): void {
    const current = new Client({
      connectionString: url,
      application_name: 'nguon-site-changes',
      connectionTimeoutMillis: 3_000,
      keepAlive: true,
    })
    client = current
    current.on('error', (error) => lose(current, error))
    current.on('end', () => lose(current))
    current.on('notification', (message) => listener.onPaths(readPaths(message.payload)))
    follow(current).catch((error: unknown) =>
      lose(current, error instanceof Error ? error : new Error(String(error))),
    )
  }

  async function follow(current: Client): Promise<void> {
    await current.connect()
    await current.query(`listen ${CHANNEL}`)
    listener.onConnection(true)
    listener.onPaths(['*'])
  }

  connect()
  return async () => {
    stopped = true
    clearTimeout(timer)
    await client?.end()
  }
}

/** A payload that is not a list of strings is read as "anything may have changed". */
export function readPaths(payload: string | undefined): string[] {
  try {
    const value: unknown = JSON.parse(payload ?? '')
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value
  } catch {
    return ['*']
  }
  return ['*']
}
