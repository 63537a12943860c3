import { once } from 'node:events'
import { createServer } from 'node:net'
import { CliFault, errorCode } from '../core/fault.ts'

/** Refuses a port that another program holds, naming the option that chooses another. */
export async function assertPortFree(host: string, port: number, option: string): Promise<void> {
  const probe = createServer()
  try {
    probe.listen({ host, port, exclusive: true })
    await once(probe, 'listening')
  } catch (error) {
    const code = errorCode(error)
    if (code !== 'EADDRINUSE' && code !== 'EACCES') throw error
    throw new CliFault('port_in_use', { port: String(port), option })
  } finally {
    probe.close()
  }
}
