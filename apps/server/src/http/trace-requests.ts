import { getConnInfo } from '@hono/node-server/conninfo'
import { inTrace, isTraced } from '@nguon/process/tracing/span'
import type { Hono } from 'hono'
import { routePath } from 'hono/route'
import { isTrusted } from './client-address.ts'
import type { PortalEnv } from './portal-env.ts'

/** Makes each request of the API a trace, or part of the proxy's; named by its route, never by its address. */
export function traceRequests(app: Hono<PortalEnv>, trustedProxies: readonly string[]): void {
  if (!isTraced()) return
  app.use('/api/*', async (c, next) => {
    const { method } = c.req
    const sender = getConnInfo(c).remote.address ?? ''
    const traceparent = isTrusted(sender, trustedProxies) ? c.req.header('traceparent') : undefined
    await inTrace({ name: method, kind: 'server', traceparent }, next, () => ({
      name: `${method} ${routePath(c)}`,
      failed: c.res.status >= 500,
      attributes: { 'http.response.status_code': c.res.status },
    }))
  })
}
