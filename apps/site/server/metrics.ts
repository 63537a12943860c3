import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { Logger } from 'pino'
import { createMetrics as createRegistry } from '@nguon/process/metrics'
import { Counter, Gauge } from 'prom-client'
import type { Registry } from 'prom-client'
import type { PageCache } from './page-cache/page-cache.ts'

/** Counters of this process, in the Prometheus text format. */
export function createMetrics(cache: Pick<PageCache, 'stats'>) {
  const registry = createRegistry('site')
  const answers = new Counter({
    name: 'site_answers_total',
    help: 'Answers by status',
    labelNames: ['status'],
    registers: [registry],
  })
  for (const name of ['hits', 'renders', 'failures', 'saved', 'pages', 'bytes'] as const) {
    const gauge: Gauge = new Gauge({
      name: `site_cache_${name}`,
      help: `Page cache: ${name}`,
      registers: [registry],
      collect: () => gauge.set(cache.stats()[name]),
    })
  }
  return { registry, observe: (status: number) => answers.inc({ status }) }
}

/** Serves the counters on loopback only. A port in use costs the counters, not the site. */
export function serveMetrics(registry: Registry, port: number, log: Logger): Server | undefined {
  if (port === 0) return undefined
  const server = createServer((request, response) => {
    if (request.url !== '/metrics') {
      response.writeHead(404).end()
      return
    }
    registry
      .metrics()
      .then((text) => response.writeHead(200, { 'content-type': registry.contentType }).end(text))
      .catch(() => response.writeHead(500).end())
  })
  server.on('error', (error) => log.warn({ reason: error.message }, 'no metrics listener'))
  return server.listen(port, '127.0.0.1')
}
