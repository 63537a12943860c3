import { pino } from 'pino'
import { describe, expect, it } from 'vitest'
import { createHostCheck } from './allowed-hosts.ts'
import { createApp } from './app.ts'
import { MISSING, createPageCache } from './page-cache/page-cache.ts'

function setUp() {
  const state = { rendered: new Array<string>(), down: false }
  const cache = createPageCache({
    maxBytes: 10_000_000,
    isOutage: () => true,
    markSaved: (page) => page,
    render: async (key) => {
      state.rendered.push(key)
      if (state.down) throw new Error('no database')
      const page = { status: 200, contentType: 'text/html; charset=utf-8', location: null }
      if (key === MISSING) return { ...page, status: 404, body: 'lost' }
      if (key === '/tin/nowhere') return { ...page, status: 404, body: '' }
      if (key === '/tin/old') return { ...page, status: 301, body: '', location: '/tin/new' }
      return { ...page, body: `page ${key} `.repeat(50) }
    },
  })
  const app = createApp({
    cache,
    files: new Map(),
    isAllowedHost: createHostCheck('https://sonkhe.example', []),
    unavailablePage: 'unavailable',
    log: pino({ level: 'silent' }),
    observe: () => {},
  })
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(`http://sonkhe.example${path}`, {
      method,
      headers: { host: 'sonkhe.example', ...headers },
    })
  return { ask, state }
}

describe('the site over HTTP', () => {
  it('sends a strict policy without scripts with every answer', async () => {
    const { ask } = setUp()
    for (const path of ['/', '/nowhere.css', '/healthz']) {
      const { headers } = await ask(path)
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/u)
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
      expect(headers.get('content-security-policy')).not.toMatch(/script-src|unsafe|\*/u)
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin')
      expect(headers.get('set-cookie')).toBeNull()
    }
  })

  it('answers 304 to a reader who has the page in any coding', async () => {
    const { ask } = setUp()
    const first = await ask('/', { 'accept-encoding': 'br' })
    const etag = first.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}-br"$/u)
    expect(first.headers.get('content-encoding')).toBe('br')
    const again = await ask('/', { 'accept-encoding': 'gzip', 'if-none-match': `W/"x", ${etag}` })
    expect(again.status).toBe(304)
    expect(await again.text()).toBe('')
    expect((await ask('/', { 'if-none-match': '"other"' })).status).toBe(200)
  })

  it('gives identical bytes whatever a request claims about itself (A43)', async () => {
    const { ask, state } = setUp()
    const plain = await (await ask('/')).text()
    for (const headers of [
      { cookie: '__Host-session=stolen' },
      { 'accept-language': 'en' },
      { 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' },
      { 'x-preview': '1', 'x-original-url': '/admin' },
    ])
      expect(await (await ask('/', headers)).text()).toBe(plain)
    expect(state.rendered).toEqual(['/'])
  })

  it('refuses hosts that are not ours', async () => {
    const { ask, state } = setUp()
    const answer = await ask('/', { host: 'evil.example' })
    expect(answer.status).toBe(421)
    expect(await answer.text()).not.toContain('evil')
    expect((await ask('/', { host: 'localhost:4301' })).status).toBe(200)
    expect(state.rendered).toEqual(['/'])
  })

  it('renders one page for all addresses that lead nowhere', async () => {
    const { ask, state } = setUp()
    for (const path of ['/tin/nowhere', '/x.php', '/tin/a;b', '/tin/a%2fb'])
      expect(await (await ask(path)).text()).toBe('lost')
    expect(state.rendered.filter((key) => key === MISSING)).toHaveLength(1)
  })

  it('forwards a moved article', async () => {
    const { ask } = setUp()
    const answer = await ask('/tin/old')
    expect(answer.status).toBe(301)
    expect(answer.headers.get('location')).toBe('/tin/new')
  })

  it('forwards and refuses also whoever claims to have the page already', async () => {
    const { ask } = setUp()
    for (const [path, status] of [
      ['/tin/old', 301],
      ['/tin/nowhere', 404],
    ] as const) {
      const etag = (await ask(path)).headers.get('etag') ?? '"none"'
      expect((await ask(path, { 'if-none-match': etag })).status).toBe(status)
    }
  })

  it('only reads', async () => {
    const { ask, state } = setUp()
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect((await ask('/', {}, method)).status).toBe(405)
    expect(state.rendered).toEqual([])
    expect((await ask('/', {}, 'HEAD')).status).toBe(200)
  })

  it('refuses endless addresses', async () => {
    const { ask } = setUp()
    expect((await ask(`/?x=${'y'.repeat(3000)}`)).status).toBe(414)
  })

  it('shows the static page where nothing is saved and nothing can be read', async () => {
    const { ask, state } = setUp()
    state.down = true
    const answer = await ask('/')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('10')
    expect(answer.headers.get('cache-control')).toBe('no-store')
    expect(await answer.text()).toBe('unavailable')
  })
})
