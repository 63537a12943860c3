import { afterEach, describe, expect, it } from 'vitest'
import { createLogger } from '../logger.ts'
import { pathTo, startCollector, type Collector } from '../testing/otlp-collector.ts'
import { addSpan, currentTraceparent, inSpan, inTrace, isTraced } from './span.ts'
import { startTracing } from './start-tracing.ts'

const silent = createLogger('test', 'silent')
const caller = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01'
const open: Collector[] = []
afterEach(() => {
  for (const collector of open.splice(0)) collector.close()
})

async function traced(work: () => Promise<unknown>): Promise<Collector> {
  const collector = await startCollector()
  open.push(collector)
  const stop = await startTracing('nguon-test', collector.endpoint, silent)
  await work()
  await stop()
  return collector
}

describe('tracing', () => {
  it('costs nothing where no endpoint is named', async () => {
    await startTracing('nguon-test', undefined, silent)
    expect(isTraced()).toBe(false)
    expect(await inTrace({ name: 'request' }, () => inSpan('part', async () => 5))).toBe(5)
    expect(currentTraceparent()).toBeUndefined()
  })

  it('sends a tree of spans that continues the caller’s trace', async () => {
    const { spans } = await traced(() =>
      inTrace(
        { name: 'GET', kind: 'server', traceparent: caller },
        () =>
          inSpan('procedure', async () => {
            addSpan('select', 3, { attributes: { 'db.system.name': 'postgresql' } })
          }),
        () => ({ name: 'GET /api/*', attributes: { 'http.response.status_code': 200 } }),
      ),
    )
    expect(spans.map((span) => pathTo(spans, span).join(' > ')).toSorted()).toEqual([
      'GET /api/*',
      'GET /api/* > procedure',
      'GET /api/* > procedure > select',
    ])
    expect(new Set(spans.map(({ traceId }) => traceId))).toEqual(
      new Set(['0af7651916cd43dd8448eb211c80319c']),
    )
    expect(spans.find(({ name }) => name === 'GET /api/*')).toMatchObject({
      service: 'nguon-test',
      parentSpanId: 'b7ad6b7169203331',
      failed: false,
      attributes: { 'http.response.status_code': 200 },
    })
  })

  it('keeps what parts outside of any trace do to itself', async () => {
    const { spans } = await traced(() => inSpan('loop', async () => addSpan('select', 1, {})))
    expect(spans).toEqual([])
  })

  it('hands the trace on to whoever continues it', async () => {
    const { spans } = await traced(async () => {
      const handed = await inTrace({ name: 'request' }, async () => currentTraceparent())
      await inTrace({ name: 'job', kind: 'consumer', traceparent: handed }, async () => {})
    })
    const job = spans.find(({ name }) => name === 'job')
    if (job === undefined) throw new Error('no job')
    expect(pathTo(spans, job)).toEqual(['request', 'job'])
  })

  it('tells that a part failed, and never in its words', async () => {
    const failure = Object.assign(new Error('invalid date: "Lò Văn Nguồn"'), {
      severity: 'ERROR',
      code: '22007',
    })
    const { spans, text } = await traced(() =>
      inTrace({ name: 'request' }, () => Promise.reject(failure)).catch(() => {}),
    )
    expect(spans).toMatchObject([{ failed: true, attributes: { 'error.type': '22007' } }])
    expect(text()).not.toContain('Nguồn')
  })

  it('ends without its receiver, and says why spans are lost', async () => {
    const lines: string[] = []
    const log = createLogger('test', 'warn', { write: (line) => void lines.push(line) })
    const { endpoint, close } = await startCollector()
    close()
    const stop = await startTracing('nguon-test', endpoint, log)
    await inTrace({ name: 'request' }, async () => {})
    await stop()
    expect(lines.join('')).toContain(
      '"reason":"ECONNREFUSED","msg":"spans could not be handed over"',
    )
  })
})
