import { createRequestHandler } from 'react-router'
import type { ServerBuild } from 'react-router'
import type { PublicCaller } from '@nguon/api/public/router'
import { inTrace } from '@nguon/process/tracing/span'
import type { RenderedPage } from './page-cache/encoded-page.ts'
import { MISSING } from './page-cache/page-cache.ts'
import { createRenderContext } from './render-context.ts'

export type RendererOptions = { build: ServerBuild; api: PublicCaller; origin: string | null }

const RENDER_TIMEOUT_MS = 5_000
/** An address that no route takes, so that the not-found page is rendered by the same means. */
const MISSING_PATH = '/khong-tim-thay'

/** Renders a page key by React Router, in process. Rejects where the page could not be made. */
export function createRenderer({ build, api, origin }: RendererOptions) {
  const handle = createRequestHandler(build, 'production')
  const base = origin ?? 'http://localhost'

  async function render(key: string): Promise<RenderedPage> {
    let failure: unknown
    const onFailure = (error: unknown) => {
      failure ??= error
    }
    const context = createRenderContext(build, { api, origin, onFailure })
    const url = new URL(key === MISSING ? MISSING_PATH : key, base)
    const signal = AbortSignal.timeout(RENDER_TIMEOUT_MS)
    const response = await handle(new Request(url, { signal }), context)
    const body = await response.text()
    if (response.status >= 500)
      throw new Error(`${key} answered ${response.status}`, { cause: failure })
    const contentType = response.headers.get('content-type') ?? 'text/html; charset=utf-8'
    // A withdrawn article is a page of its own; a file that is not there has none.
    const hasNoPage = response.headers.has('x-missing') || !contentType.startsWith('text/html')
    const leadsNowhere = key !== MISSING && response.status === 404 && hasNoPage
    return {
      status: response.status,
      contentType,
      body: leadsNowhere ? '' : body,
      location: response.headers.get('location'),
    }
  }

  return (key: string): Promise<RenderedPage> =>
    inTrace(
      { name: 'render' },
      () => render(key),
      ({ status }) => ({
        attributes: { 'http.response.status_code': status },
      }),
    )
}
