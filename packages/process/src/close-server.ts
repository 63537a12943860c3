import { once } from 'node:events'
import type { Server } from 'node:net'

const SWEEP_MS = 100

/**
 * Takes no new connection and lets running requests finish. A connection that is kept alive is
 * closed once its request is answered: a proxy would go on using it, and the server would never end.
 */
export async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  const sweep = setInterval(() => closeIdle(server), SWEEP_MS)
  await closed
  clearInterval(sweep)
}

function closeIdle(server: Server & { closeIdleConnections?: () => void }): void {
  server.closeIdleConnections?.()
}
