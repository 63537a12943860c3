import { once } from 'node:events'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { request } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { familyOf } from '../testing/family.ts'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, outcome, refusal, type Running } from '../testing/nguon.ts'

let data: string
let args: string[]
let portalPort: number
let sitePort: number
let running: Running

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-start-tls-'))
  ;[portalPort, sitePort] = await freePorts()
  args = ['start', '--data', data, '--portal-port', `${portalPort}`, '--site-port', `${sitePort}`]
  running = nguon([...args, '--tls-name', 'Noi-Bo.example'])
  await running.says('fingerprint')
}, 240_000)
afterAll(async () => {
  running.child.kill('SIGTERM')
  const { stdout } = await running.ended
  const elsewhere = /keeps its data in (\S+),/.exec(stdout)?.[1]
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
})

const authority = (): Promise<string> => readFile(path.join(data, 'tls/nguon-ca.crt'), 'utf8')

type Asked = { host?: string; headers?: Record<string, string>; body?: string }

/** Asks this machine as a device that trusts our authority and no other, under a name or an address. */
async function ask(port: number, to: string, { host = 'localhost', headers, body }: Asked = {}) {
  const asked = request({
    host: '127.0.0.1',
    port,
    path: to,
    method: body === undefined ? 'GET' : 'POST',
    ca: await authority(),
    servername: host === '127.0.0.1' ? '' : host,
    headers: { host: `${host}:${port}`, 'content-type': 'application/json', ...headers },
  })
  asked.end(body)
  const [answer] = await once(asked, 'response')
  return { status: answer.statusCode, headers: answer.headers, body: await text(answer) }
}

describe('nguon start --tls', () => {
  it('prints both addresses and what to install', async () => {
    const said = running.said()
    expect(said).toContain(`Portal: https://noi-bo.example:${portalPort}\n`)
    expect(said).toContain(`Public site: https://noi-bo.example:${sitePort}\n`)
    expect(said).toContain(path.join(data, 'tls/nguon-ca.crt'))
    expect(said).toMatch(/fingerprint: ([0-9A-F]{2}:){31}[0-9A-F]{2}\n/)
  })

  it.for(['localhost', '127.0.0.1', 'noi-bo.example'])(
    'serves portal and site over https as %s',
    async (host) => {
      const portal = await ask(portalPort, '/', { host })
      expect(portal.status).toBe(200)
      expect(portal.headers['strict-transport-security']).toMatch(/^max-age=\d+/)
      expect((await ask(sitePort, '/', { host })).body).toContain('<html lang="vi">')
    },
  )

  it('signs in with a cookie that holds for this host alone', async () => {
    const password = await readFile(path.join(data, 'admin-password.txt'), 'utf8')
    const body = JSON.stringify({ userName: 'admin', password: password.trim() })
    const { status, headers } = await ask(portalPort, '/api/trpc/auth.signIn', { body })
    expect(status).toBe(200)
    const [cookie = ''] = headers['set-cookie'] ?? []
    expect(cookie).toMatch(/^__Host-nguon=.*; Secure/)
    const session = { cookie: cookie.split(';')[0] ?? '' }
    const me = await ask(portalPort, '/api/trpc/auth.me', { headers: session })
    expect(me.body).toContain('"admin"')
  })

  it('answers nothing over plain HTTP', async () => {
    for (const port of [portalPort, sitePort]) {
      await expect(fetch(`http://127.0.0.1:${port}/healthz`)).rejects.toThrow('fetch failed')
    }
  })

  it.runIf(process.platform === 'linux')('keeps the key out of environments', async () => {
    const family = await familyOf(running.child.pid ?? 0)
    const environments = await Promise.all(
      family.map(({ pid }) => readFile(`/proc/${pid}/environ`, 'utf8')),
    )
    expect(environments.join('')).toContain('SITE_HOSTS=noi-bo.example')
    expect(environments.join('')).not.toContain('PRIVATE KEY')
  })

  it('keeps its authority on the next start, and without --tls serves as before', async () => {
    const before = await authority()
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    running = nguon([...args, '--tls'])
    await running.says('fingerprint')
    expect(await authority()).toBe(before)
    expect((await ask(sitePort, '/healthz')).status).toBe(200)

    running.child.kill('SIGTERM')
    await running.ended
    running = nguon(args)
    await running.says('Public site:')
    const plain = await fetch(`http://localhost:${portalPort}/healthz`)
    expect(plain.status).toBe(200)
    expect(plain.headers.has('strict-transport-security')).toBe(false)
  })

  it('refuses a name that is an address with a scheme, and an origin without TLS', async () => {
    const wrong = [...args, '--tls-name', 'https://noi-bo.example']
    const ended = await outcome(wrong, { PORTAL_ORIGIN: 'http://noi-bo.example' })
    expect(refusal(ended)).toMatch(/PORTAL_ORIGIN.*https.*TLS_NAMES.*without scheme/)
  })
})
