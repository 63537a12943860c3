import { getConnInfo } from '@hono/node-server/conninfo'
import type { Hono } from 'hono'
import type { Registry } from 'prom-client'
import type { PortalEnv } from './portal-env.ts'

/** Prometheus figures for whoever asks from the machine itself. */
export function serveMetrics(app: Hono<PortalEnv>, registry: Registry): void {
  app.get('/metrics', async (c) => {
    const from = getConnInfo(c).remote.address ?? ''
    if (!/^(127\.|::1$|::ffff:127\.)/.test(from) || c.req.header('x-forwarded-for') !== undefined) {
      return c.notFound()
    }
    return c.text(await registry.metrics(), 200, { 'content-type': registry.contentType })
  })
}
