import autocannon from 'autocannon'
import { spreadOf, type Spread } from './figure.ts'

export type Load = {
  url: string
  connections: number
  headers?: Record<string, string>
  method?: 'GET' | 'POST'
  /** A body for each request; called as often as requests are sent. */
  body?: () => string
}

export type LoadResult = { perSecond: Spread; p50: number; p99: number }

const RUNS = 3
const SECONDS = 5

/** Three runs of five seconds after a warm-up. Any answer but 2xx makes the figure worthless and throws. */
export async function underLoad(load: Load): Promise<LoadResult> {
  await once(load, 2)
  const results = []
  for (let run = 0; run < RUNS; run += 1) results.push(await once(load, SECONDS))
  const last = results.at(-1)
  if (last === undefined) throw new Error('no runs')
  return {
    perSecond: spreadOf(results.map(({ requests }) => requests.average)),
    p50: spreadOf(results.map(({ latency }) => latency.p50)).median,
    p99: spreadOf(results.map(({ latency }) => latency.p99)).median,
  }
}

async function once(load: Load, duration: number): Promise<autocannon.Result> {
  const { url, connections, method = 'GET', headers = {}, body } = load
  const result = await autocannon({
    url,
    connections,
    duration,
    method,
    headers,
    ...(body === undefined
      ? {}
      : { requests: [{ setupRequest: (request) => ({ ...request, body: body() }) }] }),
  })
  if (result.non2xx > 0 || result.errors > 0) {
    throw new Error(`${url}: ${result.non2xx} answers were refusals, ${result.errors} failed`)
  }
  return result
}
