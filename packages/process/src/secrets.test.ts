import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readSecrets } from './secrets.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'secrets-test-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

async function file(content: unknown): Promise<string> {
  const name = path.join(folder, 'secrets.json')
  await writeFile(name, JSON.stringify(content))
  return name
}

describe('readSecrets', () => {
  it('gives a process exactly its own secrets', async () => {
    const secrets = { databaseUrl: 'postgres://app_site:x@127.0.0.1:5/nguon' }
    expect(await readSecrets('site', await file(secrets))).toEqual(secrets)
  })

  it('refuses the secrets of another process', async () => {
    const portal = {
      databaseUrl: 'postgres://a:b@c/d',
      hmacKey: Buffer.alloc(32).toString('base64'),
    }
    await expect(readSecrets('site', await file(portal))).rejects.toThrow('incomplete')
  })

  it('names missing fields without quoting any value', async () => {
    const given = await file({ databaseUrl: 'hunter2', hmacKey: 'c2hvcnQ=' })
    const failure = await readSecrets('worker', given).catch(String)
    expect(failure).toMatch(/databaseUrl.*dataKeys.*hmacKey/)
    expect(failure).not.toContain('hunter2')
  })
})
