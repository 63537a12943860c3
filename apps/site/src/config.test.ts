import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { parseConfig, readEnvironment } from './config.ts'

const SITE_DATABASE_URL = 'postgres://app_site:x@127.0.0.1:5432/nguon'

describe('parseConfig', () => {
  it('needs only the database', () => {
    const parsed = parseConfig({ SITE_DATABASE_URL })
    expect(parsed).toMatchObject({
      ok: true,
      config: { port: 4301, host: '0.0.0.0', origin: null },
    })
  })

  it('names every bad variable at once and never a value', () => {
    const parsed = parseConfig({
      SITE_DATABASE_URL: 'mysql://root:hunter2@x/y',
      SITE_PORT: '99999',
      SITE_ORIGIN: 'sonkhe.example',
      SITE_TODAY: 'yesterday',
      SITE_TLS_KEY: 'key-4711',
      LOG_LEVEL: 'loud',
    })
    const problems = parsed.ok ? [] : parsed.problems
    const bad = ['SITE_DATABASE_URL', 'SITE_PORT', 'SITE_ORIGIN', 'SITE_TODAY', 'LOG_LEVEL']
    for (const name of [...bad, 'SITE_TLS_CERT']) expect(problems.join('\n')).toContain(name)
    expect(problems.join('\n')).not.toMatch(/hunter2|4711/u)
  })

  it('serves with a whole key pair or none', () => {
    const half = parseConfig({ SITE_DATABASE_URL, SITE_TLS_CERT: 'cert' })
    expect(half).toEqual({
      ok: false,
      problems: ['SITE_TLS_KEY: key and certificate go together'],
    })
    const whole = parseConfig({ SITE_DATABASE_URL, SITE_TLS_KEY: 'key', SITE_TLS_CERT: 'cert' })
    expect(whole).toMatchObject({ ok: true, config: { tls: { key: 'key', cert: 'cert' } } })
  })

  it('takes an origin without its slash', () => {
    const parsed = parseConfig({ SITE_DATABASE_URL, SITE_ORIGIN: 'https://sonkhe.example/' })
    expect(parsed.ok && parsed.config.origin).toBe('https://sonkhe.example')
  })
})

async function* never(): AsyncGenerator<string> {
  yield await Promise.reject(new Error('was read'))
}

describe('readEnvironment', () => {
  afterEach(() => vi.unstubAllEnvs())

  it('takes the database from a secrets file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'nguon-site-'))
    const file = join(folder, 'secrets.json')
    await writeFile(file, JSON.stringify({ databaseUrl: SITE_DATABASE_URL }))
    vi.stubEnv('SECRETS_FILE', file)
    expect(await readEnvironment(never())).toMatchObject({ SITE_DATABASE_URL })
    await rm(folder, { recursive: true })
  })

  it('leaves standard input alone unless it is told to read it', async () => {
    expect(await readEnvironment(never())).not.toHaveProperty('SITE_DATABASE_URL')
  })
})
