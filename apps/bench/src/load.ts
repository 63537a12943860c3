import autocannon from 'autocannon'
import { spreadOf, type Spread } from './figure.ts'

export type Load = {
  connections: number
  headers?: Record<string, string>
  /** Of each of the three runs. */
  seconds?: number
} & (
  | {
      url: string
      method?: 'GET' | 'POST'
      /** A body for each request; called as often as requests are sent. */
      body?: () => string
    }
  /** Asked for in turn. */
  | { urls: readonly string[] }
)

export type LoadResult = { perSecond: Spread; p50: number; p97: number; p99: number }

const RUNS = 3

/** Three runs, of five seconds if nothing else is said, after a warm-up. Any answer but 2xx makes the figure worthless and throws. */
export async function underLoad(load: Load): Promise<LoadResult> {
  await once(load, 2)
  const results: autocannon.Result[] = []
  for (let run = 0; run < RUNS; run += 1) results.push(await once(load, load.seconds ?? 5))
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

async function once(load: Load, duration: number): Promise<autocannon.Result> {
  const { connections, headers = {} } = load
  const result = await autocannon({ connections, duration, headers, ...requestsOf(load) })
  if (result.non2xx > 0 || result.errors > 0) {
    const answers = `${result.non2xx} answers were refusals, ${result.errors} failed`
    throw new Error(`${'url' in load ? load.url : load.urls[0]}: ${answers}`)
  }
  return result
}

function requestsOf(load: Load): Pick<autocannon.Options, 'url' | 'method' | 'requests'> {
  if ('urls' in load) {
    return {
      url: new URL(load.urls[0] ?? '').origin,
      requests: load.urls.map((url) => ({ path: url.slice(new URL(url).origin.length) })),
    }
  }
  const { url, method = 'GET', body } = load
  if (body === undefined) return { url, method }
  return {
    url,
    method,
    requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }],
  }
}
