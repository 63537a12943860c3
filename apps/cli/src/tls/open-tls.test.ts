import { X509Certificate } from 'node:crypto'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { keyPair } from '@nguon/process/tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { makeServerPair } from './certificates.ts'
import { openTls } from './open-tls.ts'

let data: string
beforeEach(async () => {
  data = await mkdtemp(path.join(tmpdir(), 'nguon-tls-'))
})
afterEach(() => rm(data, { recursive: true, force: true }))

const names = ['localhost', '127.0.0.1', 'noi-bo.xa.example']
const inFolder = (file: string): string => path.join(data, 'tls', file)

describe('openTls', () => {
  it('certifies every name by an authority of its own', async () => {
    const { pair, authority } = await openTls(data, [...names, '::1'])
    const ca = new X509Certificate(await readFile(authority.file))
    const server = new X509Certificate(pair.cert)
    expect(server.verify(ca.publicKey)).toBe(true)
    expect(ca.verify(ca.publicKey)).toBe(true)
    expect([ca.ca, server.ca]).toEqual([true, false])
    expect(ca.fingerprint256).toBe(authority.fingerprint)
    expect(server.checkHost('noi-bo.xa.example')).toBe('noi-bo.xa.example')
    expect(server.checkIP('::1')).toBe('::1')
    expect(server.checkHost('xa.example')).toBeUndefined()
  })

  it('keeps both from start to start, their keys for nobody else', async () => {
    const first = await openTls(data, names)
    expect(await openTls(data, names.slice(1))).toEqual(first)
    for (const file of ['authority.json', 'server.json']) {
      expect(await readFile(inFolder(file), 'utf8')).toContain('PRIVATE')
      expect((await stat(inFolder(file))).mode & 0o777).toBe(0o600)
    }
    expect(await readFile(first.authority.file, 'utf8')).not.toContain('PRIVATE')
  })

  it('renews the certificate for a new name, under the same authority', async () => {
    const first = await openTls(data, names)
    const second = await openTls(data, [...names, '192.168.7.9'])
    expect(second.authority).toEqual(first.authority)
    expect(new X509Certificate(second.pair.cert).checkIP('192.168.7.9')).toBe('192.168.7.9')
  })

  it('renews a certificate that a long run would outlive', async () => {
    await openTls(data, names)
    const authority = keyPair.parse(JSON.parse(await readFile(inFolder('authority.json'), 'utf8')))
    const old = await makeServerPair(authority, names, 399)
    await writeFile(inFolder('server.json'), JSON.stringify(old))
    expect((await openTls(data, names)).pair).not.toEqual(old)
    const young = await makeServerPair(authority, names, 401)
    await writeFile(inFolder('server.json'), JSON.stringify(young))
    expect((await openTls(data, names)).pair).toEqual(young)
  })

  it('renews what an authority before this one certified', async () => {
    const first = await openTls(data, names)
    await rm(inFolder('authority.json'))
    const second = await openTls(data, names)
    expect(second.authority.fingerprint).not.toBe(first.authority.fingerprint)
    const ca = new X509Certificate(await readFile(second.authority.file))
    expect(new X509Certificate(second.pair.cert).verify(ca.publicKey)).toBe(true)
  })

  it('names a damaged file rather than have every device told anew', async () => {
    await openTls(data, names)
    await writeFile(inFolder('authority.json'), '{"key":')
    await expect(openTls(data, names)).rejects.toMatchObject({
      reason: 'bad_secrets',
      values: { file: inFolder('authority.json') },
    })
  })
})
