import { mkdtemp, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startCollector, type Collector } from '@nguon/process/testing/otlp-collector'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { familyOf, survivors } from '../testing/family.ts'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, outcome, refusal, type Running } from '../testing/nguon.ts'

let privateFolder: string
let data: string
let args: string[]
let portal: string
let site: string
let running: Running
let collector: Collector

beforeAll(async () => {
  // As root the server's user cannot pass through this private folder.
  privateFolder = await mkdtemp(path.join(tmpdir(), 'nguon-start-'))
  data = path.join(privateFolder, 'data')
  const ports = await freePorts()
  args = ['start', '--data', data, '--portal-port', `${ports[0]}`, '--site-port', `${ports[1]}`]
  portal = `http://localhost:${ports[0]}`
  site = `http://127.0.0.1:${ports[1]}`
  collector = await startCollector()
  running = nguon(args, { OTEL_EXPORTER_OTLP_ENDPOINT: collector.endpoint })
  await running.says('Public site:')
}, 240_000)
afterAll(async () => {
  running.child.kill('SIGKILL')
  collector.close()
  const elsewhere = await clusterElsewhere()
  if (elsewhere) await rm(elsewhere, { recursive: true, force: true })
  await rm(privateFolder, { recursive: true, force: true })
})

const status = async (url: string): Promise<number> => (await fetch(url)).status
const logged = (name: string): Promise<string> => readFile(path.join(data, 'logs', name), 'utf8')

/** Where the cluster lies if not in the data folder. */
async function clusterElsewhere(): Promise<string | undefined> {
  const location = path.join(data, 'postgres/location.json')
  const text = await readFile(location, 'utf8').catch(() => '{}')
  return z.object({ cluster: z.string().optional() }).parse(JSON.parse(text)).cluster
}

describe('nguon start', () => {
  it.runIf(process.getuid?.() === 0)('as root keeps data out of a private folder', async () => {
    expect(await clusterElsewhere()).toMatch(/nguon-postgres/)
  })

  it('serves portal and site, and leaves the first password in a private file', async () => {
    expect(await status(`${portal}/healthz`)).toBe(200)
    expect(await status(`${site}/healthz`)).toBe(200)
    expect(await readFile(path.join(data, 'admin-password.txt'), 'utf8')).toMatch(
      /^[a-z0-9-]{24}\n$/,
    )
    for (const name of ['admin-password.txt', 'secrets.json']) {
      const { mode } = await stat(path.join(data, name))
      expect([name, mode & 0o777]).toEqual([name, 0o600])
    }
  })

  it('refuses a second instance while it runs', async () => {
    const [first, second] = await freePorts()
    const other = ['start', '--data', data, '--portal-port', `${first}`, '--site-port', `${second}`]
    expect(refusal(await outcome(other))).toMatch(/Another Nguồn is already running/)
  })

  it('gives other commands the running database', async () => {
    const before = await readFile(path.join(data, 'admin-password.txt'), 'utf8')
    const reset = await outcome(['user', 'reset', 'admin', '--data', data])
    expect(reset).toMatchObject({ code: 0, stderr: '' })
    expect(await readFile(path.join(data, 'admin-password.txt'), 'utf8')).not.toBe(before)
    expect(refusal(await outcome(['user', 'reset', 'nobody', '--data', data]))).toMatch(
      /no account/,
    )
    const jobs = await outcome(['jobs', 'list', '--data', data])
    expect(jobs.stdout).toBe('No job was abandoned.\n')
    const verified = await outcome(['audit', 'verify', '--data', data])
    expect(verified.stdout).toMatch(/intact: [1-9]/)
  })

  it('has its processes traced, the confined site as well', async () => {
    await fetch(`${portal}/api/trpc/auth.me`)
    await fetch(`${site}/tin-tuc`)
    await expect
      .poll(() => collector.spans.map(({ service, name }) => `${service}: ${name}`), {
        timeout: 30_000,
      })
      .toEqual(
        expect.arrayContaining([
          'nguon-portal: GET /api/trpc/*',
          'nguon-portal: auth.me',
          'nguon-site: render',
          'nguon-site: loader tin-tuc',
          'nguon-site: select',
        ]),
      )
  })

  it('keeps secrets out of the children’s environment and logs', async () => {
    const secrets = await readFile(path.join(data, 'secrets.json'), 'utf8')
    const values = [...secrets.matchAll(/"([A-Za-z0-9+/=_-]{40,})"/g)].map(
      (match) => match[1] ?? '',
    )
    expect(values.length).toBeGreaterThanOrEqual(7)
    const logs = await Promise.all(['portal.log', 'site.log', 'worker.log'].map(logged))
    const environments = await childEnvironments()
    for (const value of values) expect([...logs, ...environments].join('\n')).not.toContain(value)
  })

  it('stops on SIGTERM with code 0, and starts again on the same data without building', async () => {
    running.child.kill('SIGTERM')
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    await expect(fetch(`${portal}/healthz`)).rejects.toThrow('fetch failed')
    await expect(fetch(`${site}/healthz`)).rejects.toThrow('fetch failed')
    running = nguon(args)
    await running.says('Public site:')
    expect(running.said()).not.toMatch(/Building|First administrator|Updating/)
  })

  it.runIf(process.platform === 'linux')(
    'killed leaves only the database behind, and the next start takes that over',
    async () => {
      const family = await familyOf(running.child.pid ?? 0)
      const ours = family.filter(({ command }) => command.includes('/apps/'))
      // What the server has only just forked still bears its command.
      const server = family.filter(({ command }) => command.includes(' -D ')).slice(0, 1)
      expect([ours.length, server.length]).toEqual([3, 1])
      running.child.kill('SIGKILL')
      await vi.waitFor(async () => expect(await survivors(ours)).toEqual([]), 30_000)
      expect(await survivors(server)).toHaveLength(1)

      running = nguon(args)
      await running.says('Public site:')
      expect(await survivors(server)).toEqual([])
      expect(running.said()).not.toMatch(/for the first time|First administrator/)
      expect(await status(`${portal}/healthz`)).toBe(200)
    },
  )

  it('stops on SIGHUP as well', async () => {
    const family = await familyOf(running.child.pid ?? 0)
    running.child.kill('SIGHUP')
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    expect(await survivors(family)).toEqual([])
  })
})

/** What Linux shows of them; elsewhere nothing can be read. */
async function childEnvironments(): Promise<string[]> {
  const family = await familyOf(running.child.pid ?? 0)
  return Promise.all(family.map(({ pid }) => readFile(`/proc/${pid}/environ`, 'utf8')))
}
