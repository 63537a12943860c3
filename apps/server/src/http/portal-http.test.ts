import { describe, expect } from 'vitest'
import {
  password,
  post,
  signedIn,
  startPortal,
  test as it,
  type Server,
} from '../testing/portal-server.ts'

describe('the portal over HTTP', () => {
  it('keeps the session in a cookie that scripts and other sites cannot reach', async ({
    database,
    server,
  }) => {
    const { cookie, setCookie } = await signedIn(database, server, 'cookie', 'planner', 'h1')
    expect(setCookie).toMatch(
      /^__Host-nguon=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    )
    const me = await server.get('/api/trpc/auth.me', { headers: { cookie } })
    expect(await me.json()).toMatchObject({ result: { data: { account: { userName: 'cookie' } } } })
  })

  it('forgets a session at once when it signs out', async ({ database, server }) => {
    const { cookie } = await signedIn(database, server, 'leaver', 'planner', 'h2')
    expect((await post(server, 'auth.signOut', null, { cookie })).status).toBe(200)
    expect((await server.get('/api/trpc/auth.sessions', { headers: { cookie } })).status).toBe(401)
  })

  it('never takes over a session planted before sign-in', async ({ database, server }) => {
    const first = await signedIn(database, server, 'planted', 'planner', 'h3')
    const again = await post(
      server,
      'auth.signIn',
      { userName: 'planted', password },
      { cookie: first.cookie },
    )
    const second = (again.headers.getSetCookie()[0] ?? '').split(';')[0] ?? ''
    expect(second).not.toBe(first.cookie)
    expect(
      (await server.get('/api/trpc/auth.sessions', { headers: { cookie: first.cookie } })).status,
    ).toBe(401)
  })

  it('answers with strict headers and never into a cache', async ({ server }) => {
    const response = await server.get('/api/trpc/auth.me')
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy':
        "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
      'cross-origin-opener-policy': 'same-origin',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    })
    const page = await server.get('/healthz')
    expect(page.headers.get('content-security-policy')).toMatch(
      /script-src 'self' 'nonce-[\w+/=]+'/,
    )
    expect(response.headers.get('x-powered-by')).toBeNull()
  })

  it('refuses requests that another site could send', async ({ database, server }) => {
    const { cookie } = await signedIn(database, server, 'crossed', 'planner', 'h4')
    const foreign = { cookie, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
    const asForm = await server.get('/api/trpc/auth.signOut', {
      method: 'POST',
      headers: { ...foreign, 'content-type': 'text/plain' },
      body: 'null',
    })
    expect(asForm.status).toBe(403)
    expect((await server.get('/api/trpc/auth.signOut', { headers: { cookie } })).status).toBe(405)
    expect((await server.get('/api/trpc/auth.sessions', { headers: { cookie } })).status).toBe(200)
  })

  it('takes a question in a body, so that no address says what it was', async ({
    database,
    server,
  }) => {
    const { cookie, root } = await signedIn(database, server, 'asker', 'planner', 'h5')
    const headers = { cookie, 'x-nguon-scope': root.id }
    const answer = await post(server, 'candidates.list', { text: 'Lò Văn Nguồn' }, headers)
    expect(await answer.json()).toMatchObject({ result: { data: { total: 0 } } })
  })

  it('limits batches and bodies', async ({ server }) => {
    const eleven = Array.from({ length: 11 }, () => 'auth.me').join(',')
    expect((await server.get(`/api/trpc/${eleven}?batch=1&input={}`)).status).toBe(400)
    const huge = await post(server, 'auth.signIn', {
      userName: 'x',
      password: 'x'.repeat(1_100_000),
    })
    expect(huge.status).toBe(413)
    const unmeasured = await server.get('/api/trpc/auth.signIn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: new Blob([JSON.stringify({ userName: 'x', password: 'x'.repeat(1_100_000) })]).stream(),
      duplex: 'half',
    })
    expect(unmeasured.status).toBe(413)
  })

  it('rejects extra keys and keeps prototypes clean', async ({ server }) => {
    const response = await server.get('/api/trpc/auth.signIn', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"userName":"a","password":"b","role":"planner","__proto__":{"polluted":true}}',
    })
    expect(response.status).toBe(400)
    expect(Reflect.get({}, 'polluted')).toBeUndefined()
  })

  it('throttles an address, whatever it forwards', async ({ database, server }) => {
    await database.query('delete from app.rate_limit')
    const guess = (number: number) =>
      signInFrom(server, `10.0.0.${number}`, { userName: `nobody-${number}`, password: 'sai' })
    const statuses: number[] = []
    for (let number = 0; number < 32; number += 1) statuses.push(await guess(number))
    expect(statuses.slice(0, 30)).toEqual(Array.from({ length: 30 }, () => 401))
    expect(statuses.slice(30)).toEqual([429, 429])
    const stored = await database.query('select key from app.rate_limit')
    expect(JSON.stringify(stored)).not.toContain('127.0.0.1')
    await database.query('delete from app.rate_limit')
  })

  it('lets the owner in from elsewhere while an address is throttled', async ({ database }) => {
    const { server, stop } = await startPortal(database, { trustedProxies: ['127.0.0.1'] })
    await signedIn(database, server, 'owner', 'planner', 'h6')
    const owner = { userName: 'owner', password }
    const attacker = '203.0.113.7'
    const statuses: number[] = []
    for (let number = 0; number < 31; number += 1)
      statuses.push(
        await signInFrom(server, attacker, { userName: `nobody-${number}`, password: 'sai' }),
      )
    expect(statuses.slice(29)).toEqual([401, 429])
    expect(await signInFrom(server, attacker, owner)).toBe(429)
    expect(await signInFrom(server, '203.0.113.8', owner)).toBe(200)
    await stop()
    await database.query('delete from app.rate_limit')
  })

  it('counts what its procedures answer, under no name of a stranger', async ({ server }) => {
    await server.get('/api/trpc/auth.me')
    await server.get('/api/trpc/auth.sessions')
    await server.get('/api/trpc/nobody.knows%22this')
    const text = await (await server.get('/metrics')).text()
    for (const [procedure, outcome] of [
      ['auth.me', 'ok'],
      ['auth.sessions', 'refused'],
      ['unknown', 'refused'],
    ])
      expect(text).toContain(
        `portal_procedure_seconds_count{process="portal",procedure="${procedure}",outcome="${outcome}"} `,
      )
    expect(text).not.toContain('nobody')
  })

  it('tells of its health and keeps its figures to the machine', async ({ server }) => {
    expect(await (await server.get('/healthz')).json()).toEqual({
      ok: true,
      checks: { database: 'ok' },
    })
    expect((await server.get('/metrics')).status).toBe(200)
    expect(
      (await server.get('/metrics', { headers: { 'x-forwarded-for': '1.2.3.4' } })).status,
    ).toBe(404)
  })
})

/** The status that a sign-in is answered with when it says where it comes from. */
async function signInFrom(
  server: Server,
  address: string,
  who: { userName: string; password: string },
): Promise<number> {
  return (await post(server, 'auth.signIn', who, { 'x-forwarded-for': address })).status
}
