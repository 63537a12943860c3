import { once } from 'node:events'
import { mkdtemp, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { repository } from '../core/config.ts'
import { familyOf, survivors } from '../testing/family.ts'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, type Running } from '../testing/nguon.ts'

const patiently = { timeout: 120_000, interval: 200 }

let data: string
let portal: string
let admin: string
let site: string
let args: string[]
let running: Running

beforeAll(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-dev-'))
  const [portalPort, sitePort] = await freePorts()
  const [vitePort] = await freePorts()
  portal = `http://127.0.0.1:${portalPort}`
  site = `http://127.0.0.1:${sitePort}`
  admin = `http://localhost:${vitePort}`
  const ports = ['--portal-port', portalPort, '--site-port', sitePort, '--vite-port', vitePort]
  args = ['dev', '--data', data, ...ports.map(String)]
  running = nguon(args)
  await running.says('Public site:')
})
afterAll(async () => {
  running.child.kill('SIGTERM')
  const { stdout } = await running.ended
  const elsewhere = /keeps its data in (\S+),/.exec(stdout)?.[1]
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(data, { recursive: true, force: true })
})

/** What is served, once it is: everything is compiled when it is asked for. */
const served = (url: string): Promise<string> =>
  vi.waitFor(async () => {
    const response = await fetch(url)
    expect(response.status).toBe(200)
    return response.text()
  }, patiently)

/** Saves a source as it is: for those who watch it has changed. */
async function save(source: string): Promise<void> {
  const now = new Date()
  await utimes(path.join(repository, source), now, now)
}

/** What a page's own server says to it when one of its sources is saved. */
async function toldOnChange(origin: string, app: string, source: string): Promise<unknown> {
  const client = await served(`${origin}/@vite/client`)
  const token = /wsToken = "([^"]+)"/.exec(client)?.[1]
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/?token=${token}`, 'vite-hmr')
  const told = Promise.withResolvers<string>()
  socket.addEventListener('message', ({ data: message }) => {
    if (String(message).includes(source)) told.resolve(String(message))
  })
  await once(socket, 'open')
  await save(`${app}${source}`)
  const message = await told.promise
  socket.close()
  return JSON.parse(message)
}

const bornAt = async (): Promise<string | undefined> =>
  /^process_start_time_seconds\{.*\} (\d+)$/m.exec(await served(`${portal}/metrics`))?.[1]

describe('nguon dev', { timeout: 240_000 }, () => {
  it('serves the portal’s pages and, from the same origin, its API', async () => {
    expect(await served(admin)).toContain('/src/app/entry.client.tsx')
    await served(`${portal}/healthz`)
    const answer = await fetch(`${admin}/api/trpc/auth.me`)
    expect(answer.headers.get('content-type')).toContain('application/json')
  })

  it('renders the site from its sources, with what reloads it', async () => {
    const page = await served(site)
    expect(page).toContain('<html lang="vi">')
    expect(page).toContain('/src/home/home-route.tsx')
    expect(page).toContain('inject-hmr-runtime')
  })

  it('starts the portal again when a source of it changes', async () => {
    const before = await bornAt()
    await save('apps/server/src/services.ts')
    await vi.waitFor(async () => expect(await bornAt()).not.toBe(before), patiently)
  })

  it('tells the browser when a source of the portal’s pages changes', async () => {
    const source = '/src/shell/header.tsx'
    await served(`${admin}${source}`)
    expect(await toldOnChange(admin, 'apps/admin', source)).toMatchObject({ type: 'update' })
  })

  it('tells it of the site’s as well, by the address of the site itself', async () => {
    const source = '/src/frame/masthead.tsx'
    await served(`${site}${source}`)
    expect(await toldOnChange(site, 'apps/site', source)).toMatchObject({ type: 'update' })
  })

  it.runIf(process.platform === 'linux')(
    'killed leaves only the database behind, and the next start takes that over',
    async () => {
      const family = await familyOf(running.child.pid ?? 0)
      const ours = family.filter(({ command }) => command.includes('/apps/'))
      expect(ours.filter(({ command }) => command.includes('react-router'))).not.toEqual([])
      running.child.kill('SIGKILL')
      await vi.waitFor(async () => expect(await survivors(ours)).toEqual([]), patiently)
      running = nguon(args)
      await running.says('Public site:')
      await served(admin)
    },
  )

  it('ends all of them on SIGTERM', async () => {
    const family = await familyOf(running.child.pid ?? 0)
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0 })
    expect(await survivors(family)).toEqual([])
  })
})
