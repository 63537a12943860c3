import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { migrate } from '@nguon/db/migrate/migrate'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { createTerminal } from '../core/terminal.ts'
import { loadSecrets } from '../data/secrets.ts'
import { withLogin, type Database } from '../database/database.ts'
import { openEmbeddedDatabase } from '../database/embedded.ts'
import { openTls } from '../tls/open-tls.ts'
import { ensureAdministrator } from '../user/ensure-administrator.ts'
import { backUp } from './backup.ts'
import { listTables } from './contents.ts'
import { restore } from './restore.ts'

const secret = Buffer.from('a passphrase that is long enough')
let folder: string
let data: string
let database: Database

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'nguon-backup-'))
  await chmod(folder, 0o711)
  data = path.join(folder, 'data')
  await mkdir(path.join(data, 'files/ab'), { recursive: true, mode: 0o711 })
  await writeFile(path.join(data, 'files/ab/cdef'), 'stored')
  const terminal = { ...createTerminal({}), say: () => {} }
  database = await openEmbeddedDatabase(data, await loadSecrets(data), terminal)
  await migrate(database.ownerUrl)
  await ensureAdministrator(database, data, terminal)
}, 60_000)
afterAll(async () => {
  await database.stop()
  await rm(folder, { recursive: true, force: true })
}, 30_000)

/** Keeps writing audit rows until told to stop, as a portal would during a backup. */
function keepWriting(): () => Promise<number> {
  const stopping = new AbortController()
  const write = async (): Promise<number> => {
    const client = new Client({ connectionString: database.ownerUrl })
    await client.connect()
    let written = 0
    while (!stopping.signal.aborted) {
      await client.query(
        "insert into app.audit_event (path, action, subject_type) values ('', 'test', 'Đỗ Ánh')",
      )
      written += 1
    }
    await client.end()
    return written
  }
  const writing = write()
  return () => {
    stopping.abort()
    return writing
  }
}

describe('backup and restore', () => {
  it('bring back every row and file, with writers at work', async () => {
    const file = path.join(folder, 'busy')
    const stopWriting = keepWriting()
    const saved = await backUp(database.ownerUrl, data, file, secret)
    const written = await stopWriting()
    const target = path.join(folder, 'restored')
    expect(await restore(file, target, secret)).toEqual({ rows: saved.rows, files: 1 })
    expect(saved.rows).toBeGreaterThan(50)
    expect(written).toBeGreaterThan(0)
    expect(await readFile(path.join(target, 'files/ab/cdef'), 'utf8')).toBe('stored')
    expect(await readFile(path.join(target, 'secrets.json'), 'utf8')).toBe(
      await readFile(path.join(data, 'secrets.json'), 'utf8'),
    )
  }, 60_000)

  it('step back from a writer who holds one table and wants another', async () => {
    const writer = new Client({ connectionString: database.ownerUrl })
    await writer.connect()
    try {
      const tables = await listTables(writer)
      const [first, last] = [tables[0] ?? '', tables.at(-1) ?? '']
      await writer.query(`begin; lock table ${last} in row exclusive mode`)
      const saving = backUp(database.ownerUrl, data, path.join(folder, 'polite'), secret)
      await vi.waitFor(async () => {
        const waiting = await writer.query(
          'select from pg_locks where relation = $1::regclass and not granted',
          [last],
        )
        expect(waiting.rowCount).toBe(1)
      }, 30_000)
      await writer.query(`lock table ${first} in row exclusive mode; commit`)
      expect((await saving).rows).toBeGreaterThan(0)
    } finally {
      await writer.end()
    }
  }, 60_000)

  it('bring back the authority that devices trust, and no certificate it has made', async () => {
    const { authority } = await openTls(data, ['localhost'])
    const file = path.join(folder, 'certified')
    await backUp(database.ownerUrl, data, file, secret)
    for (const part of [file, `${file}.keys`]) {
      expect((await readFile(part)).includes('PRIVATE KEY')).toBe(false)
    }

    const target = path.join(folder, 'certified-restored')
    await restore(file, target, secret)
    expect(await readdir(path.join(target, 'tls'))).toEqual(['authority.json'])
    expect((await stat(path.join(target, 'tls'))).mode & 0o777).toBe(0o700)
    expect((await stat(path.join(target, 'tls/authority.json'))).mode & 0o777).toBe(0o600)
    const again = await openTls(target, ['localhost'])
    expect(again.authority.fingerprint).toBe(authority.fingerprint)
  }, 60_000)

  it('hold neither keys nor plain text in the file of the data', async () => {
    const file = path.join(folder, 'quiet')
    await backUp(database.ownerUrl, data, file, secret)
    const bytes = await readFile(file)
    const { hmacKey } = await loadSecrets(data)
    for (const text of ['admin', 'PG_VERSION', hmacKey, 'stored']) {
      expect(bytes.includes(text)).toBe(false)
    }
  }, 60_000)

  it('refuse a wrong passphrase, a changed byte and a cut-off file, and leave nothing', async () => {
    const file = path.join(folder, 'damaged')
    await backUp(database.ownerUrl, data, file, secret)
    const whole = await readFile(file)
    const target = path.join(folder, 'nothing')
    const refuse = () => restore(file, target, secret)
    await expect(restore(file, target, Buffer.from('another passphrase'))).rejects.toMatchObject({
      reason: 'backup_unreadable',
    })
    const changed = Buffer.from(whole)
    changed.writeUInt8(changed.readUInt8(1_000_000) ^ 1, 1_000_000)
    await writeFile(file, changed)
    await expect(refuse()).rejects.toMatchObject({ reason: 'backup_unreadable' })
    await writeFile(file, whole.subarray(0, 1024 * 1024 * 2))
    await expect(refuse()).rejects.toMatchObject({ reason: 'backup_unreadable' })
    await expect(readFile(path.join(target, 'secrets.json'))).rejects.toMatchObject({
      code: 'ENOENT',
    })
  }, 60_000)

  it('refuse a folder that holds data', async () => {
    await expect(restore('any', data, secret)).rejects.toMatchObject({ reason: 'not_empty' })
  })

  it('need the superuser, whose password nobody else knows', async () => {
    const url = withLogin(database.ownerUrl, 'postgres', 'guess')
    await expect(backUp(url, data, path.join(folder, 'x'), secret)).rejects.toMatchObject({
      code: '28P01',
    })
  })
})
