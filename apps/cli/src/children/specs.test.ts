import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { readConfig, type Flags } from '../core/config.ts'
import { loadSecrets } from '../data/secrets.ts'
import { childSpecs } from './specs.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-specs-'))
})
afterEach(() => rm(data, { recursive: true }))

/** The address that the site is told to be known by. */
async function siteOrigin(env: Record<string, string>, flags: Flags = {}) {
  const around = {
    root: data,
    config: readConfig({ DATA_DIR: data, ...env }, flags),
    secrets: await loadSecrets(data),
    database: {
      ownerUrl: '',
      urlFor: () => '',
      lost: new Promise(() => {}),
      stop: () => Promise.resolve(),
    },
    tls: null,
  }
  return childSpecs(around).find(({ name }) => name === 'site')?.env['SITE_ORIGIN']
}

it('gives the site no address but one that other machines know', async () => {
  expect(await siteOrigin({})).toBeUndefined()
  expect(await siteOrigin({ SITE_ORIGIN: 'https://xa.example' })).toBe('https://xa.example')
  expect(await siteOrigin({}, { tls: true, tlsName: ['xa.example'] })).toBe(
    'https://xa.example:4301',
  )
})
