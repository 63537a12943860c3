import { once } from 'node:events'
import type { Server } from 'node:net'
import { announcePortTaken } from './supervised.ts'

/** Listens; when another program has the port, tells `nguon start`, which knows how to choose another. */
export async function listenOn(server: Server, port: number, host: string): Promise<void> {
  try {
    server.listen(port, host)
    await once(server, 'listening')
  } catch (error) {
    const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE'
    if (isTaken) await announcePortTaken()
    throw error
  }
}
