import { once } from 'node:events'
import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type Server } from 'node:http'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readConfig, repository } from '../core/config.ts'
import { faultSentence } from '../core/fault.ts'
import { loadSecrets } from '../data/secrets.ts'
import { withLogin } from '../database/database.ts'
import { childSpecs } from './specs.ts'
import { supervise } from './supervise.ts'

let data: string
let stranger: Server
let port: string

beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-children-'))
  await mkdir(path.join(data, 'logs'))
  stranger = createServer((_request, response) => response.end('all is well')).listen(0)
  await once(stranger, 'listening')
  const address = stranger.address()
  port = typeof address === 'object' ? String(address?.port) : ''
})
afterEach(async () => {
  stranger.close()
  await rm(data, { recursive: true, force: true })
})

/** What starting a process says whose port the stranger took after the check. */
async function fault(name: 'portal' | 'site'): Promise<string | undefined> {
  const config = readConfig({ DATA_DIR: data, PORTAL_PORT: port, SITE_PORT: port })
  const database = {
    ownerUrl: 'postgres://127.0.0.1:1/nguon',
    urlFor: (role: string, password: string) =>
      withLogin('postgres://127.0.0.1:1/nguon', role, password),
    lost: new Promise(() => {}),
    stop: () => Promise.resolve(),
  }
  const around = { root: repository, config, secrets: await loadSecrets(data), database, tls: null }
  const spec = childSpecs(around).find((each) => each.name === name)
  if (spec === undefined) throw new Error(`there is no ${name}`)
  const child = supervise(spec, () => {})
  const outcome = await child.ready.catch((error: unknown) => error)
  await child.stop()
  return faultSentence(outcome, 'en')
}

const logged = (name: string): Promise<string> => readFile(path.join(data, 'logs', name), 'utf8')

describe('a process whose port answers, but with a stranger behind it', () => {
  it('is no portal', async () => {
    expect(await fault('portal')).toBe(
      `Port ${port} is used by another program; choose another with --portal-port.`,
    )
    expect(await logged('portal.log')).toContain('EADDRINUSE')
  })

  it('is no site', async () => {
    expect(await fault('site')).toBe(
      `Port ${port} is used by another program; choose another with --site-port.`,
    )
    expect(await logged('site.log')).toContain('EADDRINUSE')
  })
})
