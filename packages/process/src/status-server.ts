import { createServer } from 'node:http'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import type { Health } from './health.ts'

export type Status = { health: () => Promise<Health>; registry: Registry }

/**
 * `/healthz` and `/metrics` of a process that serves nothing else, on loopback only; port 0 switches
 * it off. A port in use costs the figures, not the process. Returns what closes it.
 */
export function serveStatus(status: Status, port: number, log: Logger): () => void {
  if (port === 0) return () => {}
  const answer = async (path: string | undefined): Promise<[number, string, string]> => {
    if (path === '/metrics') {
      return [200, status.registry.contentType, await status.registry.metrics()]
    }
    if (path !== '/healthz') return [404, 'text/plain', 'not found']
    const health = await status.health()
    return [health.ok ? 200 : 503, 'application/json', JSON.stringify(health)]
  }
  const server = createServer((request, response) => {
    answer(request.url)
      .then(([code, type, text]) => response.writeHead(code, { 'content-type': type }).end(text))
      .catch(() => response.writeHead(500).end())
  })
  server.on('error', (error) => log.warn({ reason: error.message }, 'no status listener'))
  server.listen(port, '127.0.0.1')
  return () => {
    server.close()
    server.closeAllConnections()
  }
}
