import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'
import type { EmbeddedPostgres } from '@nguon/postgres/server'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { freePorts } from '../testing/free-ports.ts'
import { nguon, outcome, refusal, type Ended } from '../testing/nguon.ts'
import { oldPostgres } from '../testing/old-postgres.ts'
import { rowHashes } from '../testing/row-hashes.ts'
import { withDatabase, withLogin } from './database.ts'

let server: EmbeddedPostgres
let data: string
let ports: string[]

beforeAll(async () => {
  server = await startEphemeralPostgres()
  data = await mkdtemp(path.join(tmpdir(), 'nguon-external-'))
  const [portal, site] = await freePorts()
  ports = ['--portal-port', String(portal), '--site-port', String(site)]
  const client = new Client({ connectionString: server.superuserUrl })
  await client.connect()
  await client.query('create database committee')
  await client.query("create role owner_login login password 'secret'")
  await client.end()
}, 30_000)
afterAll(async () => {
  await server.stop()
  await rm(data, { recursive: true, force: true })
})

const start = (url: string): Promise<Ended> =>
  outcome(['start', '--data', data, ...ports], { DATABASE_URL: url })

describe('a DATABASE_URL that cannot be used', () => {
  it('is no address of PostgreSQL', async () => {
    expect(refusal(await start('mysql://root@localhost/x'))).toMatch(/not of the form postgres:/)
  })

  it('leads to no server', async () => {
    const [unused] = await freePorts()
    expect(refusal(await start(`postgres://a:b@127.0.0.1:${unused}/c`))).toMatch(
      /127\.0\.0\.1:\d+ cannot be reached/,
    )
  })

  it('has the wrong password', async () => {
    const url = withLogin(server.superuserUrl, 'owner_login', 'guess')
    const ended = await start(url)
    expect(refusal(ended)).toMatch(/refuses the account owner_login/)
    expect(ended.stderr).not.toContain('guess')
  })

  it('names a database that does not exist', async () => {
    expect(refusal(await start(withDatabase(server.superuserUrl, 'nowhere')))).toMatch(
      /no database nowhere/,
    )
  })

  it('leads to a PostgreSQL older than 18', async () => {
    const old = await oldPostgres()
    const ended = await start(`postgres://a:b@127.0.0.1:${old.port}/c`)
    old.server.close()
    expect(refusal(ended)).toMatch(/is version 15\.18; Nguồn needs 18/)
  })

  it('names a database that is not prepared, and the command that does it', async () => {
    const url = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    expect(refusal(await start(url))).toMatch(
      /not prepared \(missing: .*app_owner.*nguon database prepare --admin-url/,
    )
  })
})

describe('nguon database prepare', () => {
  it('needs an account that may create roles', async () => {
    const url = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    expect(
      refusal(await outcome(['database', 'prepare', '--admin-url', url, '--data', data])),
    ).toMatch(/owner_login may not create roles/)
  })

  it('makes a database that the owner can migrate', async () => {
    const owner = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    const env = { DATABASE_URL: owner }
    const admin = withDatabase(server.superuserUrl, 'committee')
    const prepared = await outcome(
      ['database', 'prepare', '--admin-url', admin, '--data', data],
      env,
    )
    expect(prepared).toMatchObject({ code: 0, stderr: '' })
    const migrated = await outcome(['database', 'migrate', '--data', data], env)
    expect(migrated).toMatchObject({ code: 0, stderr: '' })
    expect(migrated.stdout).toContain('up to date')
  }, 30_000)

  it('makes a database on which everything starts, and which outlives the processes', async () => {
    const owner = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    const running = nguon(['start', '--data', data, ...ports], { DATABASE_URL: owner })
    await running.says('Public site:')
    for (const port of [ports[1], ports[3]]) {
      expect((await fetch(`http://localhost:${port}/healthz`)).status).toBe(200)
    }
    running.child.kill('SIGINT')
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    const client = new Client({ connectionString: owner })
    await client.connect()
    const { rows } = await client.query(
      "select usename, count(*)::int from pg_stat_activity where usename like 'app\\_%' group by 1",
    )
    await client.end()
    expect(rows).toEqual([])
  }, 60_000)

  it('makes a database that start --demo leaves as it is, once it has an account', async () => {
    const owner = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    const client = new Client({
      connectionString: withDatabase(server.superuserUrl, 'committee'),
    })
    await client.connect()
    const before = [await rowHashes(client), await readdir(data)]
    const ended = await outcome(['start', '--demo', '--data', data, ...ports], {
      DATABASE_URL: owner,
    })
    const after = [await rowHashes(client), await readdir(data)]
    await client.end()
    expect(refusal(ended)).toMatch(/holds data; --demo is only for an empty one/)
    expect(after).toEqual(before)
    expect(after[1]).toContain('admin-password.txt')
  }, 60_000)

  it('is asked for again when the passwords are of another installation', async () => {
    const owner = withDatabase(withLogin(server.superuserUrl, 'owner_login', 'secret'), 'committee')
    const other = await mkdtemp(path.join(tmpdir(), 'nguon-other-'))
    const ended = await outcome(['database', 'migrate', '--data', other], { DATABASE_URL: owner })
    await rm(other, { recursive: true, force: true })
    expect(refusal(ended)).toMatch(/missing: secrets\.json/)
  })
})
