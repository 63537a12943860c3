import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

export type RenderedPage = {
  status: number
  contentType: string
  body: string
  /** Where a moved page leads. */
  location: string | null
}

export type Encoding = 'identity' | 'gzip' | 'br'

export type EncodedPage = {
  status: number
  contentType: string
  location: string | null
  /** Without quotes; a coding adds its suffix. */
  etag: string
  bodies: Record<Encoding, Uint8Array<ArrayBuffer>>
  /** What the page costs to keep. */
  bytes: number
}

const brotli = promisify(brotliCompress)
const zip = promisify(gzip)
const OVERHEAD_BYTES = 512

/** Every coding of a page, made once: quality 9 costs a few milliseconds on a worker thread. */
export async function encodePage(page: RenderedPage): Promise<EncodedPage> {
  const identity = new TextEncoder().encode(page.body)
  const [br, gz] = await Promise.all([
    brotli(identity, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 9,
        [constants.BROTLI_PARAM_SIZE_HINT]: identity.byteLength,
      },
    }),
    zip(identity, { level: 9 }),
  ])
  const digest = createHash('sha256').update(`${page.status} ${page.location ?? ''}\n`)
  return {
    status: page.status,
    contentType: page.contentType,
    location: page.location,
    etag: digest.update(identity).digest('base64url').slice(0, 22),
    // As copies: what the coders return are parts of a pool that would be kept with them.
    bodies: { identity, gzip: new Uint8Array(gz), br: new Uint8Array(br) },
    bytes: identity.byteLength + br.byteLength + gz.byteLength + OVERHEAD_BYTES,
  }
}

/** What was rendered, out of what is kept of it. */
export function renderedOf({ status, contentType, location, bodies }: EncodedPage): RenderedPage {
  return { status, contentType, location, body: new TextDecoder().decode(bodies.identity) }
}

/** The best coding a reader takes. Only `q=0` refuses; weights do not reorder. */
export function chooseEncoding(accepted: string | undefined): Encoding {
  if (accepted === undefined) return 'identity'
  const names = accepted
    .toLowerCase()
    .split(',')
    .map((part) => part.trim())
    .filter((part) => !/;\s*q=0(?:\.0*)?$/u.test(part))
    .map((part) => part.split(';', 1)[0])
  if (names.includes('br')) return 'br'
  return names.includes('gzip') ? 'gzip' : 'identity'
}
