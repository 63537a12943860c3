import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'
import type { EmbeddedPostgres } from '@nguon/postgres/server'
import { portalFlags } from '@nguon/process/node-flags'
import type { ProcessName } from '@nguon/process/secrets'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { childSpecs } from '../children/specs.ts'
import { readConfig, repository } from '../core/config.ts'
import { loadSecrets } from '../data/secrets.ts'
import { processes, readCompose, readEnvFile, readUnit } from '../testing/deployment.ts'
import { freePorts } from '../testing/free-ports.ts'
import { outcome, refusal } from '../testing/nguon.ts'

const configs = {
  portal: ['apps/server/src/config.ts'],
  worker: ['apps/worker/src/config.ts'],
  site: ['apps/site/src/config.ts'],
  provision: ['apps/cli/src/core/config.ts', 'apps/cli/src/database/commands.ts'],
}
type Named = keyof typeof configs
const named: Named[] = [...processes, 'provision']

let server: EmbeddedPostgres
let folder: string
let data: string
let secrets: string
let portsOf: Record<ProcessName | 'metrics', number>
const running = new Map<ProcessName, ChildProcess>()
const briskly = { timeout: 10_000, interval: 10 }

beforeAll(async () => {
  server = await startEphemeralPostgres()
  folder = await mkdtemp(path.join(tmpdir(), 'nguon-provision-'))
  data = path.join(folder, 'installation')
  secrets = path.join(folder, 'secrets')
  const [[portal, site], [worker, metrics]] = [await freePorts(), await freePorts()]
  portsOf = { portal, site, worker, metrics }
})
afterAll(async () => {
  for (const child of running.values()) child.kill('SIGKILL')
  await server.stop()
  await rm(folder, { recursive: true, force: true })
})

/** The variables that a process's settings know; NODE_ENV is Node's own. */
async function knownVariables(name: Named): Promise<Set<string>> {
  const sources = await Promise.all(
    configs[name].map((file) => readFile(path.join(repository, file), 'utf8')),
  )
  return new Set(['NODE_ENV', ...(sources.join('\n').match(/\b[A-Z]+(?:_[A-Z]+)+\b/g) ?? [])])
}

async function askToStop(name: ProcessName): Promise<unknown> {
  const child = running.get(name)
  if (child === undefined) throw new Error(`${name} was not started`)
  child.kill('SIGTERM')
  const [code] = await once(child, 'exit')
  return code
}

/** A request that waits while somebody holds the table, and what it waits for. */
async function slowRequestTo(
  name: 'portal' | 'site',
): Promise<{ table: string; path: string; init: RequestInit }> {
  if (name === 'site') return { table: 'pub.site', path: '/tin-tuc', init: {} }
  const password = (await readFile(path.join(data, 'admin-password.txt'), 'utf8')).trim()
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ userName: 'admin', password }),
  }
  return { table: 'app.account', path: '/api/trpc/auth.signIn', init }
}

describe('nguon provision', () => {
  it('is for a PostgreSQL of its own', async () => {
    const ended = await outcome(['provision', '--secrets', secrets, '--data', data])
    expect(refusal(ended)).toMatch(/set DATABASE_URL/)
  })

  it('leaves each process a folder with its own secrets, safe to repeat', async () => {
    const env = {
      ADMIN_DATABASE_URL: server.superuserUrl,
      DATABASE_URL: server.superuserUrl,
      DATA_DIR: data,
    }
    const prepare = ['database', 'prepare']
    expect(await outcome(prepare, env)).toMatchObject({ code: 0, stderr: '' })
    const provision = ['provision', '--secrets', secrets]
    expect(await outcome(provision, env)).toMatchObject({ code: 0, stderr: '' })
    expect(await outcome(provision, env)).toMatchObject({ code: 0, stderr: '' })
    expect((await readdir(secrets)).toSorted()).toEqual([...processes].toSorted())
    const site = await readFile(path.join(secrets, 'site/secrets.json'), 'utf8')
    expect(Object.keys(JSON.parse(site))).toEqual(['databaseUrl'])
    await access(path.join(data, 'admin-password.txt'))
  }, 60_000)
})

describe('the units of systemd', () => {
  it.for(named)('set nothing that the settings of %s do not know', async (name) => {
    const known = await knownVariables(name)
    // One file of settings serves three processes; each takes its own from it.
    const shared = name === 'provision' ? {} : await readEnvFile('nguon.env')
    const { env } = await readUnit(`nguon-${name}`)
    const own = Object.keys(env).filter((variable) => !(variable in shared))
    expect(own.filter((variable) => !known.has(variable))).toEqual([])
  })

  it('share a file of settings that some process knows', async () => {
    const all = new Set(
      (await Promise.all(processes.map(knownVariables))).flatMap((set) => [...set]),
    )
    const shared = Object.keys(await readEnvFile('nguon.env'))
    expect(shared.filter((variable) => !all.has(variable))).toEqual([])
  })

  it('confine the site as `nguon start` does, but for the file of its secrets', async () => {
    const around = {
      root: '/opt/nguon',
      config: readConfig({}),
      secrets: await loadSecrets(data),
      database: { ownerUrl: '', urlFor: () => '', lost: Promise.resolve(), stop: async () => {} },
      tls: null,
    }
    const site = childSpecs(around).find(({ name }) => name === 'site')
    const { command } = await readUnit('nguon-site')
    expect(command.slice(1)).toEqual([
      ...(site?.execArgv ?? []),
      '--allow-fs-read=%d/secrets.json',
      'apps/site/build/server/index.js',
    ])
  })

  it('bound the portal’s heap as `nguon start` does', async () => {
    const { command } = await readUnit('nguon-portal')
    expect(command.slice(1, -1)).toEqual(portalFlags)
  })

  it('start three healthy processes with what provision left', async () => {
    const ports = {
      PORTAL_PORT: String(portsOf.portal),
      SITE_PORT: String(portsOf.site),
      WORKER_PORT: String(portsOf.worker),
      SITE_METRICS_PORT: String(portsOf.metrics),
    }
    for (const name of processes) {
      const here = (text: string): string =>
        text
          .replaceAll('/opt/nguon', repository)
          .replaceAll('%d', path.join(secrets, name))
          .replaceAll('/var/lib/nguon', folder)
      const { command, env } = await readUnit(`nguon-${name}`)
      const [program = '', ...args] = command.map(here)
      const child = spawn(program, args, {
        cwd: repository,
        env: {
          ...Object.fromEntries(Object.entries(env).map(([key, value]) => [key, here(value)])),
          ...ports,
        },
        stdio: 'ignore',
      })
      running.set(name, child)
      const ended = once(child, 'exit').then(() => 'ended')
      const url = `http://127.0.0.1:${portsOf[name]}/healthz`
      let answer: unknown
      while (answer !== 200 && answer !== 'ended') {
        const asked = fetch(url).then(
          ({ status }) => status,
          () => sleep(100),
        )
        answer = await Promise.race([asked, ended])
      }
      expect({ name, answer }).toEqual({ name, answer: 200 })
    }
  }, 60_000)

  it('have the site count what it answers, on a port of its own', async () => {
    const figures = `http://127.0.0.1:${portsOf.metrics}`
    const counted = await (await fetch(`${figures}/metrics`)).text()
    expect(counted).toMatch(/^site_answers_total\{.*status="200".*\} [1-9]/m)
    expect(counted).toMatch(/^site_cache_bytes\{.*\} \d/m)
    expect((await fetch(`${figures}/`)).status).toBe(404)
  })

  it.for(['portal', 'site'] as const)(
    'have the %s answer who waits for it when it is asked to stop',
    async (name) => {
      const origin = `http://127.0.0.1:${portsOf[name]}`
      const { table, path: address, init } = await slowRequestTo(name)
      const client = new Client({ connectionString: server.superuserUrl })
      await client.connect()
      await client.query(`begin; lock table ${table}`)
      try {
        const answer = fetch(`${origin}${address}`, init)
        const waiting = 'select from pg_locks where not granted and relation = $1::regclass'
        await vi.waitFor(async () => {
          expect((await client.query(waiting, [table])).rowCount).not.toBe(0)
        }, briskly)
        const ended = askToStop(name)
        await vi.waitFor(
          () => expect(fetch(`${origin}/healthz`)).rejects.toThrow('fetch failed'),
          briskly,
        )
        await client.query('rollback')
        expect((await answer).status).toBe(200)
        expect(await ended).toBe(0)
      } finally {
        await client.end()
      }
    },
  )

  it('end the worker with 0 as well', async () => {
    expect(await askToStop('worker')).toBe(0)
  })
})

describe('the compose file', () => {
  it('has a service for each process', async () => {
    const services = Object.keys(await readCompose())
    expect(services.toSorted()).toEqual(['db', ...named].toSorted())
  })

  it.for(named)('sets nothing that the settings of %s do not know', async (name) => {
    const { [name]: service } = await readCompose()
    const known = await knownVariables(name)
    expect(Object.keys(service?.env ?? {}).filter((key) => !known.has(key))).toEqual([])
  })

  it.for(processes)('starts %s as its unit does', async (name) => {
    const { [name]: service } = await readCompose()
    const unit = await readUnit(`nguon-${name}`)
    const started = unit.command.slice(1).join(' ').replaceAll('%d', '/secrets')
    expect(service?.command.join(' ')).toMatch(
      new RegExp(`(?:^|exec )node ${RegExp.escape(started)}$`),
    )
  })

  it('provisions with commands that exist', async () => {
    const { provision } = await readCompose()
    const commands = provision?.command.join(' ').match(/apps\/cli\/src\/main\.ts [a-z ]+(?= --)/g)
    expect(commands).toEqual([
      'apps/cli/src/main.ts database prepare',
      'apps/cli/src/main.ts provision',
    ])
  })
})
