import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { RenderedPage } from './encoded-page.ts'
import { PageUnavailable, createPageCache } from './page-cache.ts'

const text = (bytes: Uint8Array) => Buffer.from(bytes).toString()

const markSaved = (page: RenderedPage) => ({ ...page, body: `saved: ${page.body}` })

/** A site of one counter: every render says how many there were before it. */
function setUp(more: { maxBytes?: number; size?: number } = {}) {
  const state = { renders: 0, down: false, broken: '', clock: 1_000_000, gate: Promise.resolve() }
  const render = async (key: string): Promise<RenderedPage> => {
    state.renders += 1
    const number = state.renders
    await state.gate
    if (state.down) throw new Error('no database')
    if (key === state.broken) throw new TypeError('a row that nobody foresaw')
    const body = `${key} ${number} ${'x'.repeat(more.size ?? 0)}`
    return { status: 200, contentType: 'text/html', body, location: null }
  }
  const cache = createPageCache({
    render,
    isOutage: (error) => !(error instanceof TypeError),
    markSaved,
    maxBytes: more.maxBytes ?? 10_000_000,
    freshMs: 1_000,
    retryMs: 500,
    now: () => state.clock,
  })
  const read = async (key: string) => {
    const { page, saved } = await cache.get(key)
    return { body: text(page.bodies.identity).trim(), saved }
  }
  return { cache, state, read }
}

describe('a page', () => {
  it('is rendered once for a thousand readers at once', async () => {
    const { state, read } = setUp()
    const bodies = await Promise.all(Array.from({ length: 1000 }, () => read('/')))
    expect(state.renders).toBe(1)
    expect(new Set(bodies.map(({ body }) => body))).toEqual(new Set(['/ 1']))
  })

  it('says the same in every coding', async () => {
    const { cache } = setUp()
    const { page } = await cache.get('/tin/x')
    const { identity, br, gzip } = page.bodies
    expect(text(brotliDecompressSync(br))).toBe(text(identity))
    expect(text(gunzipSync(gzip))).toBe(text(identity))
  })

  it('is served while it is made again behind the reader', async () => {
    const { state, read } = setUp()
    await read('/')
    state.clock += 1_001
    expect((await read('/')).body).toBe('/ 1')
    await expect.poll(async () => (await read('/')).body).toBe('/ 2')
    expect(state.renders).toBe(2)
  })

  it('is made again before it is served once it is outdated', async () => {
    const { cache, state, read } = setUp()
    await read('/')
    await read('/tin/x')
    expect(cache.outdate((path) => path === '/')).toEqual(['/'])
    expect((await read('/')).body).toBe('/ 3')
    expect((await read('/tin/x')).body).toBe('/tin/x 2')
    expect(state.renders).toBe(3)
  })

  it('is made again before it is served once the day in Vietnam has changed', async () => {
    const { state, read } = setUp()
    state.clock = Date.parse('2026-12-31T23:59:59+07:00')
    await read('/')
    state.clock += 500
    expect((await read('/')).body).toBe('/ 1')
    state.clock = Date.parse('2027-01-01T06:30:00+07:00')
    expect((await read('/')).body).toBe('/ 2')
    state.down = true
    state.clock = Date.parse('2027-01-02T06:30:00+07:00')
    expect(await read('/')).toEqual({ body: 'saved: / 2', saved: true })
  })

  it('is outdated with all its parameters by its path', async () => {
    const { cache, read } = setUp()
    await read('/tin-tuc')
    await read('/tin-tuc?trang=2')
    expect(cache.outdate((path) => path === '/tin-tuc')).toHaveLength(2)
  })

  it('does not keep what a render read before the change', async () => {
    const { cache, state, read } = setUp()
    const { promise, resolve } = Promise.withResolvers<void>()
    state.gate = promise
    const early = read('/')
    await Promise.resolve()
    cache.outdate(() => true)
    const late = read('/')
    resolve()
    expect((await early).body).toBe('/ 1')
    expect((await late).body).toBe('/ 2')
  })

  it('is warmed without a reader', async () => {
    const { cache, state, read } = setUp()
    await read('/')
    await cache.warm(cache.outdate(() => true))
    expect(state.renders).toBe(2)
    expect((await read('/')).body).toBe('/ 2')
    expect(state.renders).toBe(2)
  })
})

describe('without a database', () => {
  it('serves the saved copy and says so, then the page again', async () => {
    const { state, read } = setUp()
    await read('/')
    state.clock += 2_000
    state.down = true
    await read('/')
    await expect.poll(async () => (await read('/')).saved).toBe(true)
    expect((await read('/')).body).toBe('saved: / 1')
    state.down = false
    state.clock += 501
    const back = await read('/')
    expect(back).toEqual({ body: expect.stringMatching(/^\/ \d$/u), saved: false })
  })

  it('tries rarely, however many ask', async () => {
    const { cache, state, read } = setUp()
    await read('/')
    state.down = true
    cache.outdate(() => true)
    await read('/')
    const { renders } = state
    for (let index = 0; index < 100; index += 1) expect((await read('/')).saved).toBe(true)
    expect(state.renders).toBe(renders)
  })

  it('is nobody’s business but its own when it alone cannot be made', async () => {
    const { state, read } = setUp()
    await read('/')
    state.broken = '/tin/x'
    await expect(read('/tin/x')).rejects.toThrow(PageUnavailable)
    expect(await read('/')).toEqual({ body: '/ 1', saved: false })
    expect((await read('/tin/y')).saved).toBe(false)
    const before = state.renders
    await expect(read('/tin/x')).rejects.toThrow(PageUnavailable)
    expect(state.renders).toBe(before)
    state.broken = ''
    state.clock += 501
    expect((await read('/tin/x')).saved).toBe(false)
  })

  it('refuses a page that nobody ever read', async () => {
    const { cache, state } = setUp()
    state.down = true
    await expect(cache.get('/tin/x')).rejects.toThrow(PageUnavailable)
    await expect(cache.get('/tin/x')).rejects.toThrow(PageUnavailable)
  })
})

describe('the cache', () => {
  it('stays within its bytes and drops what was not read for longest', async () => {
    const { cache, state, read } = setUp({ maxBytes: 300_000, size: 20_000 })
    await read('/')
    for (let index = 0; index < 500; index += 1) {
      await read(`/tin/bai-${index}`)
      await read('/')
      expect(cache.stats().bytes).toBeLessThanOrEqual(300_000)
    }
    expect(cache.stats().pages).toBeGreaterThan(1)
    const { renders } = state
    await read('/')
    expect(state.renders).toBe(renders)
    await read('/tin/bai-0')
    expect(state.renders).toBe(renders + 1)
  })
})
