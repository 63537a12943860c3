import { chmod, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Client } from 'pg'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startEphemeralPostgres } from './ephemeral.ts'
import { processFacts } from './process-facts.ts'
import { startEmbeddedPostgres, type EmbeddedPostgres } from './server.ts'

const PASSWORD = 'a passphrase / with: signs?'
let dataDir: string
const running: EmbeddedPostgres[] = []

beforeEach(async () => {
  dataDir = await mkdtemp(path.join(tmpdir(), 'embedded-test-'))
})
afterEach(async () => {
  for (const server of running.splice(0)) await server.stop()
  await rm(dataDir, { recursive: true, force: true })
})

async function start(dir = dataDir): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir: dir, password: PASSWORD, durable: false })
  running.push(server)
  return server
}

/** A folder that the server's user can reach, also where root runs the tests. */
async function openFolder(name: string): Promise<string> {
  await chmod(dataDir, 0o711)
  return path.join(dataDir, name)
}

async function postmasterOf({ cluster }: EmbeddedPostgres): Promise<number> {
  return Number((await readFile(path.join(cluster, 'postmaster.pid'), 'utf8')).split('\n')[0])
}

async function ask(url: string, query: string): Promise<unknown> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    const result = await client.query({ text: query, rowMode: 'array' })
    return result.rows[0]?.[0]
  } finally {
    await client.end()
  }
}

describe('the embedded server', () => {
  it('is PostgreSQL 18 in UTF-8 with the built-in C.UTF-8 collation, on this machine only', async () => {
    const { superuserUrl } = await start()
    expect(Number(await ask(superuserUrl, 'show server_version_num'))).toBeGreaterThanOrEqual(
      180000,
    )
    expect(
      await ask(superuserUrl, "select datlocale from pg_database where datname = 'postgres'"),
    ).toBe('C.UTF-8')
    expect(await ask(superuserUrl, 'show listen_addresses')).toBe('127.0.0.1')
  })

  it('answers by a socket in the folder that only its owner may enter, whatever its name', async () => {
    const { superuserUrl, cluster } = await start(await openFolder('a "b", c+d &é'))
    expect(await ask(superuserUrl, 'select inet_client_addr()')).toBeNull()
    expect(new URL(superuserUrl).searchParams.get('host')).toBe(cluster)
    expect((await stat(cluster)).mode & 0o077).toBe(0)
  })

  it('answers on the loopback address alone where a path is too long for a socket', async () => {
    const { superuserUrl } = await start(await openFolder('x'.repeat(80)))
    expect(await ask(superuserUrl, 'select host(inet_client_addr())')).toBe('127.0.0.1')
    expect(await ask(superuserUrl, 'show unix_socket_directories')).toBe('')
  })

  it('starts over the socket of a killed server whose process number is in use again', async () => {
    const killed = await start()
    await killed.stop()
    running.pop()
    const other = await start(path.join(dataDir, 'other'))
    const pid = await postmasterOf(other)
    await writeFile(path.join(killed.cluster, 'postmaster.pid'), `${pid}\n`)
    await writeFile(path.join(killed.cluster, `.s.PGSQL.${killed.port}.lock`), `${pid}\n`)
    const { superuserUrl } = await start()
    expect(await ask(superuserUrl, 'select 1')).toBe(1)
  })

  it('keeps its data and its port over a restart', async () => {
    const first = await start()
    await ask(first.superuserUrl, 'create table kept as select 42 as answer')
    await first.stop()
    const second = await start()
    expect(second.port).toBe(first.port)
    expect(await ask(second.superuserUrl, 'select answer from kept')).toBe(42)
  })

  it('asks for the password', async () => {
    const { superuserUrl } = await start()
    const wrong = superuserUrl.replace(/:[^:@]+@/, ':guess@')
    await expect(ask(wrong, 'select 1')).rejects.toMatchObject({ code: '28P01' })
  })

  it('refuses a second manager of the same data', async () => {
    await start()
    await expect(start()).rejects.toMatchObject({ reason: 'second_instance' })
  })

  it('leaves no process and no lock after stop', async () => {
    const server = await start()
    const pid = await postmasterOf(server)
    await server.stop()
    expect(await processFacts(pid)).toBeUndefined()
    await expect(stat(path.join(dataDir, 'owner.json'))).rejects.toMatchObject({ code: 'ENOENT' })
  })

  it('names a data folder that is not a folder', async () => {
    await expect(start('/dev/null')).rejects.toMatchObject({ reason: 'data_unreadable' })
  })
})

describe('the ephemeral server', () => {
  it('is gone with its folder after stop', async () => {
    const server = await startEphemeralPostgres()
    expect(await ask(server.superuserUrl, 'show fsync')).toBe('off')
    await server.stop()
    await expect(stat(server.cluster)).rejects.toMatchObject({ code: 'ENOENT' })
  })
})
