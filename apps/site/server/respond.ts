import { chooseEncoding } from './page-cache/encoded-page.ts'
import type { EncodedPage } from './page-cache/encoded-page.ts'
import { securityHeaders } from './security-headers.ts'
import type { StaticFile } from './static-files.ts'

/** Only what may change an answer is read from a request: no cookie, no language, no address. */
export type Wanted = { acceptEncoding: string | undefined; ifNoneMatch: string | undefined }

/**
 * A page in the coding the reader takes, or 304 when the reader already has it. Only a page that is
 * there can be had: what forwards or refuses does so each time (RFC 9110, 13.2.1).
 */
export function respondWithPage(page: EncodedPage, wanted: Wanted, saved: boolean): Response {
  const coding = chooseEncoding(wanted.acceptEncoding)
  const headers: Record<string, string> = {
    ...securityHeaders,
    'cache-control': saved ? 'no-store' : 'public, max-age=0, must-revalidate',
    vary: 'accept-encoding',
  }
  if (page.status === 200) {
    headers['etag'] = coding === 'identity' ? `"${page.etag}"` : `"${page.etag}-${coding}"`
    if (matches(wanted.ifNoneMatch, page.etag)) return new Response(null, { status: 304, headers })
  }
  if (page.location !== null)
    return new Response(null, {
      status: page.status,
      headers: { ...headers, location: page.location },
    })
  headers['content-type'] = page.contentType
  if (coding !== 'identity') headers['content-encoding'] = coding
  return new Response(page.bodies[coding], { status: page.status, headers })
}

/** Any coding of the same bytes is the same page to a cache that asks again. */
function matches(ifNoneMatch: string | undefined, etag: string): boolean {
  if (ifNoneMatch === undefined) return false
  return ifNoneMatch
    .split(',')
    .map((tag) => tag.trim().replace(/^W\//u, ''))
    .some((tag) => ['', '-br', '-gzip'].some((suffix) => tag === `"${etag}${suffix}"`))
}

export function respondWithFile(file: StaticFile, wanted: Wanted): Response {
  const coding = chooseEncoding(wanted.acceptEncoding)
  const coded = file.bodies[coding]
  const headers: Record<string, string> = {
    ...securityHeaders,
    'content-type': file.contentType,
    'cache-control': file.cacheControl,
    vary: 'accept-encoding',
  }
  if (coded !== undefined && coding !== 'identity') headers['content-encoding'] = coding
  return new Response(coded ?? file.bodies.identity, { headers })
}

/** A short answer in plain text, for what no reader of the site meets. */
export function respondWithText(status: number, text: string): Response {
  return new Response(`${text}\n`, {
    status,
    headers: {
      ...securityHeaders,
      'content-type': 'text/plain; charset=utf-8',
      'cache-control': 'no-store',
    },
  })
}
