import { createLogger } from '@nguon/process/logger'
import { pathTo, startCollector } from '@nguon/process/testing/otlp-collector'
import { startTracing } from '@nguon/process/tracing/start-tracing'
import { test as it } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { signedIn, startPortal } from '../testing/portal-server.ts'

const PROXY = '0af7651916cd43dd8448eb211c80319c'
const traceparent = `00-${PROXY}-b7ad6b7169203331-01`

describe('a traced portal', () => {
  it('tells the way of a request, and nothing of whom it is about', async ({ database }) => {
    const collector = await startCollector()
    const log = createLogger('test', 'silent')
    const stopTracing = await startTracing('nguon-portal', collector.endpoint, log)
    const { server, stop } = await startPortal(database, { trustedProxies: ['127.0.0.1'] })
    const { root, cookie } = await signedIn(database, server, 'tracer', 'planner', 't1')
    const [account] = await database.query<{ id: string }>(
      `select id from app.account where user_name = 'tracer'`,
    )
    const headers = { cookie, 'x-nguon-scope': root.id, traceparent }
    const search = encodeURIComponent(JSON.stringify({ text: 'Lò Văn Nguồn' }))
    const list = await server.get(`/api/trpc/candidates.list?input=${search}`, { headers })
    expect(list.status).toBe(200)
    const refused = await server.get(`/api/trpc/candidates.list?input=${search}`)
    expect(refused.status).toBe(401)
    await server.get('/api/Lo-Van-Nguon', { headers })
    await stop()
    await stopTracing()
    collector.close()

    const { spans } = collector
    const ofProxy = spans.filter(({ traceId }) => traceId === PROXY)
    const ways = ofProxy.map((span) => pathTo(ofProxy, span).join(' > '))
    expect(ways).toEqual(
      expect.arrayContaining([
        'GET /api/*',
        'GET /api/trpc/*',
        'GET /api/trpc/* > candidates.list',
        'GET /api/trpc/* > candidates.list > transaction',
        'GET /api/trpc/* > candidates.list > transaction > select',
      ]),
    )
    expect(spans.filter(({ name }) => name === 'candidates.list')).toMatchObject([
      { failed: false, attributes: {} },
      { failed: false, attributes: { 'rpc.response.status_code': 'UNAUTHORIZED' } },
    ])
    const text = collector.text()
    expect(text).toContain('$1')
    for (const secret of ['Văn', search, 'Lo-Van', 'tracer', root.id, account?.id ?? 'none'])
      expect(text).not.toContain(secret)
  })
})
