import autocannon from 'autocannon'
import { spreadOf, type Spread } from './figure.ts'

export type Load = {
  url: string
  connections: number
  headers?: Record<string, string>
  /** Of each of the three runs. */
  seconds?: number
  /** What is posted: always the same, one after the other, or made for each request. Without it the address is read. */
  body?: string | readonly string[] | (() => string)
}

export type LoadResult = { perSecond: Spread; p50: number; p97: number; p99: number }

const RUNS = 3
const WARM_UP_SECONDS = 2
/** Answers on each connection without which a run says nothing. */
const LEAST_ANSWERS = 5
/** Of one answer; the longest ones of a whole country are to be told, not given up. */
const PATIENCE_SECONDS = 300

/** How long a run takes: so many seconds, or until so many answers are there. */
type Extent = { duration: number } | { amount: number }

/** Three runs, of five seconds if nothing else is said, after a warm-up. Any answer but 2xx makes the figure worthless and throws. */
export async function underLoad(load: Load): Promise<LoadResult> {
  const warm = await once(load, { duration: WARM_UP_SECONDS })
  const extent = extentOf(load, warm['2xx'] / WARM_UP_SECONDS)
  const results: autocannon.Result[] = []
  for (let run = 0; run < RUNS; run += 1) results.push(await once(load, extent))
  const medianOf = (read: (latency: autocannon.Histogram) => number): number =>
    spreadOf(results.map(({ latency }) => read(latency))).median
  return {
    perSecond: spreadOf(results.map(({ requests }) => requests.average)),
    p50: medianOf(({ p50 }) => p50),
    // autocannon has no p95; this one is stricter.
    p97: medianOf(({ p97_5 }) => p97_5),
    p99: medianOf(({ p99 }) => p99),
  }
}

/** Answers that are slow are waited for: a run that ends before its first one would show 0 ms. */
function extentOf({ connections, seconds = 5 }: Load, perSecond: number): Extent {
  const least = LEAST_ANSWERS * connections
  return perSecond * seconds < least ? { amount: least } : { duration: seconds }
}

async function once({ url, connections, headers, body }: Load, extent: Extent) {
  const limits = { ...extent, timeout: PATIENCE_SECONDS }
  const result = await autocannon({ url, connections, headers, ...limits, ...posted(body) })
  if (result.non2xx > 0 || result.errors > 0) {
    const answers = `${result.non2xx} answers were refusals, ${result.errors} failed`
    throw new Error(`${url}: ${answers}`)
  }
  return result
}

function posted(body: Load['body']): Pick<autocannon.Options, 'method' | 'body' | 'requests'> {
  if (body === undefined) return {}
  if (typeof body === 'string') return { method: 'POST', body }
  if (typeof body === 'function') {
    const setupRequest = (request: autocannon.Request) => ({ ...request, body: body() })
    return { method: 'POST', requests: [{ setupRequest }] }
  }
  return { method: 'POST', requests: body.map((each) => ({ body: each })) }
}
