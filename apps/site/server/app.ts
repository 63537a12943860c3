import { Hono } from 'hono'
import type { Logger } from 'pino'
import { MISSING, PageUnavailable } from './page-cache/page-cache.ts'
import type { PageCache } from './page-cache/page-cache.ts'
import { pageKey } from './page-key.ts'
import { respondWithFile, respondWithPage, respondWithText } from './respond.ts'
import type { Wanted } from './respond.ts'
import { securityHeaders } from './security-headers.ts'
import type { StaticFile } from './static-files.ts'

export type AppOptions = {
  cache: Pick<PageCache, 'get'>
  files: ReadonlyMap<string, StaticFile>
  isAllowedHost: (host: string | undefined) => boolean
  /** The page that needs nothing but itself and the style sheet. */
  unavailablePage: string
  log: Logger
  observe: (status: number) => void
}

const MAX_URL = 2_048

/** The public site over HTTP: reads only, by path only. */
export function createApp(options: AppOptions): Hono {
  const { cache, files, isAllowedHost, unavailablePage, log, observe } = options
  const app = new Hono()

  async function answerPage(url: URL, wanted: Wanted): Promise<Response> {
    const key = pageKey(url) ?? MISSING
    try {
      const found = await cache.get(key)
      const nowhere = found.page.status === 404 && found.page.bodies.identity.byteLength === 0
      const { page, saved } = nowhere ? await cache.get(MISSING) : found
      return respondWithPage(page, wanted, saved)
    } catch (error) {
      if (!(error instanceof PageUnavailable)) throw error
      log.warn({ path: url.pathname, err: rootCause(error) }, 'page unavailable')
      return unavailable()
    }
  }

  const unavailable = () =>
    new Response(unavailablePage, {
      status: 503,
      headers: {
        ...securityHeaders,
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'retry-after': '10',
      },
    })

  app.use(async (c, next) => {
    await next()
    observe(c.res.status)
  })
  app.get('/healthz', () => respondWithText(200, 'ok'))
  app.on('GET', '*', async (c) => {
    if (!isAllowedHost(c.req.header('host'))) return respondWithText(421, 'unknown host')
    if (c.req.url.length > MAX_URL) return respondWithText(414, 'address too long')
    const wanted = {
      acceptEncoding: c.req.header('accept-encoding'),
      ifNoneMatch: c.req.header('if-none-match'),
    }
    const url = new URL(c.req.url)
    const file = files.get(url.pathname)
    return file === undefined ? await answerPage(url, wanted) : respondWithFile(file, wanted)
  })
  app.all('*', () => {
    const answer = respondWithText(405, 'method not allowed')
    answer.headers.set('allow', 'GET, HEAD')
    return answer
  })
  app.onError((error, c) => {
    log.error({ path: c.req.path, err: rootCause(error) }, 'request failed')
    return unavailable()
  })
  return app
}

/** What really failed, below the layers that wrapped it. The logger keeps its values out. */
function rootCause(error: unknown): unknown {
  return error instanceof Error && error.cause !== undefined ? rootCause(error.cause) : error
}
