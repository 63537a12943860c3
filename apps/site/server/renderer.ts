import { createRequestHandler, RouterContextProvider } from 'react-router'
import type { ServerBuild } from 'react-router'
import type { PublicCaller } from '@nguon/api/public/router'
import { MISSING } from './page-cache/page-cache.ts'
import type * as Entry from '../src/app/entry.server.tsx'
import type { RenderedPage } from './page-cache/encoded-page.ts'

/** What the build's server entry hands to the server beside React Router's own exports. */
type SiteEntry = Pick<typeof Entry, 'publicApi' | 'reportFailure' | 'siteOrigin'>

export type RendererOptions = { build: ServerBuild; api: PublicCaller; origin: string | null }

const RENDER_TIMEOUT_MS = 5_000
/** An address that no route takes, so that the not-found page is rendered by the same means. */
const MISSING_PATH = '/khong-tim-thay'

/** Renders a page key by React Router, in process. Rejects where the page could not be made. */
export function createRenderer({ build, api, origin }: RendererOptions) {
  const handle = createRequestHandler(build, 'production')
  const base = origin ?? 'http://localhost'
  const { publicApi, reportFailure, siteOrigin } = contexts(build)

  return async function render(key: string): Promise<RenderedPage> {
    const context = new RouterContextProvider()
    context.set(publicApi, api)
    context.set(siteOrigin, origin)
    let failure: unknown
    context.set(reportFailure, (error) => (failure ??= error))
    const url = new URL(key === MISSING ? MISSING_PATH : key, base)
    const signal = AbortSignal.timeout(RENDER_TIMEOUT_MS)
    const response = await handle(new Request(url, { signal }), context)
    const body = await response.text()
    if (response.status >= 500)
      throw new Error(`${key} answered ${response.status}`, { cause: failure })
    const leadsNowhere = key !== MISSING && response.headers.has('x-missing')
    return {
      status: response.status,
      contentType: response.headers.get('content-type') ?? 'text/html; charset=utf-8',
      body: leadsNowhere ? '' : body,
      location: response.headers.get('location'),
    }
  }
}

function contexts(build: ServerBuild): SiteEntry {
  const entry: object = build.entry.module
  if (!hasContexts(entry)) throw new Error('the build lacks the contexts of its server entry')
  return entry
}

function hasContexts(entry: object): entry is SiteEntry {
  return 'publicApi' in entry && 'reportFailure' in entry && 'siteOrigin' in entry
}
