import { fetchRequestHandler } from '@trpc/server/adapters/fetch'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import { openExport } from '@nguon/api/exports/open-export'
import { openTemplate } from '@nguon/api/imports/open-template'
import { authoriseUpload, storeUpload } from '@nguon/api/files/store-upload'
import type { Services } from '@nguon/api/context'
import { portalRouter } from '@nguon/api/portal'
import { AppError } from '@nguon/domain/errors'
import type { Health } from '@nguon/process/health'
import { Hono } from 'hono'
import { csrf } from 'hono/csrf'
import { requestId } from 'hono/request-id'
import type { Logger } from 'pino'
import type { Registry } from 'prom-client'
import { serveAdmin } from './admin-pages.ts'
import { limitBody } from './limit-body.ts'
import { sendMarkedWorkbook } from './marked-workbook.ts'
import { serveMetrics } from './metrics.ts'
import type { PortalEnv } from './portal-env.ts'
import { problem } from './problem.ts'
import { createProcedureTimes, type Outcome } from './procedure-times.ts'
import { requestContext, unitAsked } from './request-context.ts'
import { logRequests } from './request-log.ts'
import { securityHeaders } from './security-headers.ts'
import { sendFile } from './send-file.ts'
import { traceRequests } from './trace-requests.ts'

const apiLimitMegabytes = 1
/** Most workbooks are under 1 MB; a province's largest list of members is about 15 MB. */
const uploadLimitMegabytes = 40

export type PortalParts = {
  services: Services
  logger: Logger
  origin: string
  trustedProxies: readonly string[]
  /** Where the portal's static build lies; null when Vite serves it in development. */
  buildDir: string | null
  health: () => Promise<Health>
  metrics: Registry
}

/** The portal over HTTP: headers, limits, the API, uploads, the static pages. */
export function createPortalApp(parts: PortalParts): Hono<PortalEnv> {
  const { services, logger, trustedProxies } = parts
  const app = new Hono<PortalEnv>()
  app.onError((error, c) => problem(error, c, logger))
  app.use(requestId({ headerName: '' }))
  app.use(logRequests(logger))
  app.use(securityHeaders(parts.origin))
  app.get('/healthz', async (c) => {
    const health = await parts.health()
    return c.json(health, health.ok ? 200 : 503)
  })
  serveMetrics(app, parts.metrics)
  traceRequests(app, trustedProxies)
  app.use('/api/*', csrf({ origin: parts.origin }), async (c, next) => {
    await next()
    // On the answer itself: `c.header` would turn it into a stream first.
    c.res.headers.set('cache-control', 'no-store')
  })
  app.use('/api/trpc/*', limitBody(apiLimitMegabytes))
  const observe = createProcedureTimes(parts.metrics)
  app.all('/api/trpc/*', async (c) => {
    const started = performance.now()
    const calls = new Map<string, Outcome>()
    const answered = new Headers()
    const context = requestContext(c, services, trustedProxies, answered)
    const response = await fetchRequestHandler({
      endpoint: '/api/trpc',
      req: c.req.raw,
      router: portalRouter,
      createContext: ({ info }) => {
        for (const { path } of info.calls) calls.set(path, 'ok')
        return context
      },
      maxBatchSize: 10,
      allowMethodOverride: true,
      onError: ({ error, path = '' }) => {
        calls.set(path, getHTTPStatusCodeFromError(error) < 500 ? 'refused' : 'failed')
        const requestId = c.get('requestId')
        const { cause } = error
        if (error.code === 'INTERNAL_SERVER_ERROR') {
          logger.error({ err: cause ?? error, path, requestId }, 'procedure failed')
        }
        if (cause instanceof AppError && cause.reason === 'disk_full') {
          logger.error({ path, requestId }, 'no room is left on a disk')
        }
      },
    })
    observe(calls, (performance.now() - started) / 1000)
    for (const cookie of answered.getSetCookie()) response.headers.append('set-cookie', cookie)
    return response
  })
  app.post(
    '/api/files',
    async (c, next) => {
      await authoriseUpload(requestContext(c, services, trustedProxies))
      await next()
    },
    limitBody(uploadLimitMegabytes),
    async (c) => {
      const stored = await storeUpload(requestContext(c, services, trustedProxies), {
        name: fileName(c.req.header('x-file-name')),
        mediaType: c.req.header('content-type') ?? 'application/octet-stream',
        bytes: Buffer.from(await c.req.arrayBuffer()),
      })
      return c.json(stored)
    },
  )
  app.get('/api/exports/:exportId', async (c) => {
    const context = requestContext(c, services, trustedProxies)
    return sendFile(await openExport({ ...context, unit: unitAsked(c) }, c.req.param('exportId')))
  })
  app.get('/api/imports/template', async (c) => {
    const context = requestContext(c, services, trustedProxies)
    return sendFile(await openTemplate({ ...context, unit: unitAsked(c) }, c.req.query('cell')))
  })
  app.get('/api/imports/:batchId/marked', (c) =>
    sendMarkedWorkbook(requestContext(c, services, trustedProxies), {
      batchId: c.req.param('batchId'),
      locale: c.req.query('locale'),
    }),
  )
  if (parts.buildDir !== null) serveAdmin(app, parts.buildDir)
  return app
}

function fileName(encoded: string | undefined): string {
  try {
    return decodeURIComponent(encoded ?? 'tep.xlsx')
  } catch {
    throw new AppError('invalid', 'file_name_encoding')
  }
}
