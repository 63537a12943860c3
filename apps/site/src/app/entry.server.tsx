import { renderToString } from 'react-dom/server'
import { RouterContextProvider, ServerRouter } from 'react-router'
import type { EntryContext } from 'react-router'

import { reportFailure } from './contexts.ts'

export { publicApi, reportFailure, siteOrigin } from './contexts.ts'

/** Renders a page whole: no page of the site ships a script, so nothing is streamed or hydrated. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
): Response {
  const html = renderToString(<ServerRouter context={context} url={request.url} />)
  headers.set('content-type', 'text/html; charset=utf-8')
  if (context.staticHandlerContext.errors !== null && status === 404) headers.set('x-missing', '1')
  return new Response(`<!DOCTYPE html>${html}`, { status, headers })
}

/** Tells the server why a render failed; React Router only shows that it did. */
export function handleError(error: unknown, { context }: { context: unknown }): void {
  if (context instanceof RouterContextProvider) context.get(reportFailure)(error)
}
