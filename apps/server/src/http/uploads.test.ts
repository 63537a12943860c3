import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { request, type IncomingMessage } from 'node:http'
import { join } from 'node:path'
import { createPool } from '@nguon/db/client/pool'
import { createLogger } from '@nguon/process/logger'
import { buildCommittee } from '@nguon/testing/builders/committee'
import type { TestDatabase } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { signedIn, startPortal, test as it, type Server } from '../testing/portal-server.ts'

const upload = (
  server: Server,
  headers: Record<string, string>,
  body: string | Uint8Array<ArrayBuffer> = 'noi dung',
) =>
  server.get('/api/files', {
    method: 'POST',
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': 'so%20li%E1%BB%87u.xlsx',
      ...headers,
    },
    body,
  })

/** Sends the head of a request and never its body: only a server that does not wait for it can answer. */
async function statusWithoutBody(
  url: string,
  headers: Record<string, string>,
): Promise<number | undefined> {
  const sent = request(url, { method: 'POST', headers })
  sent.flushHeaders()
  const [response] = (await once(sent, 'response')) as [IncomingMessage]
  sent.on('error', () => {})
  sent.destroy()
  return response.statusCode
}

const unavailable = (reason: string) => ({
  status: 503,
  body: { error: { data: { kind: 'unavailable', reason } } },
})

/** The database then has no room for the row of a file of that name. */
const refuseNamed = (database: TestDatabase, name: string) =>
  database.query(
    `create function app.refuse() returns trigger language plpgsql as
       'begin raise exception using errcode = ''disk_full'', message = new.name; end';
     create trigger refuse before insert on app.stored_file
       for each row when (new.name = '${name}') execute function app.refuse()`,
  )

/** Addresses of roles whose statements are stopped before they have waited as long for a lock as they may. */
const impatiently =
  ({ urlAs }: TestDatabase): TestDatabase['urlAs'] =>
  (role) => {
    const url = new URL(urlAs(role))
    url.searchParams.set('options', '-c statement_timeout=1000')
    return url.href
  }

describe('an upload', () => {
  it('is kept encrypted under its hash, and recorded', async ({ database, server }) => {
    const { cookie, root } = await signedIn(database, server, 'uploader', 'planner', 'u1')
    const response = await upload(server, { cookie, 'x-nguon-scope': root.id })
    expect(response.status).toBe(200)
    const { fileId } = (await response.json()) as { fileId: string }
    const [file] = await database.query(
      'select name, size_bytes::int, path from app.stored_file where id = $1',
      [fileId],
    )
    expect(file).toEqual({ name: 'so liệu.xlsx', size_bytes: 8, path: root.path })
    const kept = await readdir(join(server.dataDir, 'files'), {
      recursive: true,
      withFileTypes: true,
    })
    expect(kept.filter((entry) => entry.isFile())).toHaveLength(1)
  })

  it('with a name that is not percent-encoded is a mistake of the sender', async ({
    database,
    server,
  }) => {
    const { cookie, root } = await signedIn(database, server, 'misnamer', 'planner', 'u9')
    const headers = { cookie, 'x-nguon-scope': root.id, 'x-file-name': '100%.xlsx' }
    expect((await upload(server, headers)).status).toBe(400)
  })

  it.for([
    ['nobody', null, 401],
    ['an editor', 'editor', 403],
  ] as const)(
    'is refused to %s before the body arrives',
    async ([name, role, status], { database, server }) => {
      const { cookie, root } = await signedIn(
        database,
        server,
        `up-${status}`,
        role ?? 'reader',
        `v${status % 10}`,
      )
      const refused = await statusWithoutBody(`${server.origin}/api/files`, {
        ...(role === null ? {} : { cookie }),
        'x-nguon-scope': root.id,
        'content-type': 'application/octet-stream',
        'content-length': '1000000',
      })
      expect([name, refused]).toEqual([name, status])
      expect(
        await database.query('select from app.stored_file where path = $1', [root.path]),
      ).toEqual([])
    },
  )

  it('into another committee looks like one into nowhere', async ({ database, server }) => {
    const { cookie } = await signedIn(database, server, 'stranger', 'planner', 'u4')
    const { root } = await buildCommittee(database, 'u5')
    expect((await upload(server, { cookie, 'x-nguon-scope': root.id })).status).toBe(404)
    expect((await upload(server, { cookie })).status).toBe(404)
  })

  it('while the database is away, or others hold its tables, is to be tried again', async ({
    database,
    server,
  }) => {
    const nowhere = 'postgres://nobody@127.0.0.1:1/nothing'
    const cutOff = await startPortal({ ...database, urlAs: () => nowhere })
    const { cookie, root } = await signedIn(database, server, 'patient', 'planner', 'u7')
    const headers = { cookie, 'x-nguon-scope': root.id }
    const answer = async (from: Server) => {
      const response = await upload(from, headers)
      return { status: response.status, body: await response.json() }
    }
    expect(await answer(cutOff.server)).toMatchObject(unavailable('database_gone'))
    await cutOff.stop()

    const holder = createPool(database.superuserUrl)
    const client = await holder.connect()
    try {
      await client.query('begin; lock table app.stored_file in share mode')
      expect(await answer(server)).toMatchObject(unavailable('database_busy'))
      const hasty = await startPortal({ ...database, urlAs: impatiently(database) })
      expect(await answer(hasty.server)).toMatchObject(unavailable('database_busy'))
      await hasty.stop()
    } finally {
      client.release(true)
      await holder.end()
    }
    expect((await answer(server)).status).toBe(200)
  })

  it('onto a full disk leaves nothing; the log says why, not of which file', async ({
    database,
  }) => {
    const lines: string[] = []
    const logger = createLogger('portal', 'error', { write: (text) => lines.push(text) })
    const { server, stop } = await startPortal(database, { logger })
    const { cookie, root } = await signedIn(database, server, 'filler', 'planner', 'u8')
    await refuseNamed(database, 'đầy.xlsx')
    const headers = { cookie, 'x-nguon-scope': root.id, 'x-file-name': '%C4%91%E1%BA%A7y.xlsx' }
    const response = await upload(server, headers, 'day')
    const answer = { status: response.status, body: await response.json() }
    const left = await readdir(join(server.dataDir, 'files'), { recursive: true })
    await stop()
    expect(answer).toMatchObject(unavailable('disk_full'))
    expect(left.filter((name) => name.includes('.'))).toEqual([])
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 50, err: { code: '53100' } })
    expect(lines[0]).not.toContain('đầy')
  })

  it('over the limit is refused and leaves nothing', async ({ database, server }) => {
    const { cookie, root } = await signedIn(database, server, 'large', 'planner', 'u6')
    const response = await upload(
      server,
      { cookie, 'x-nguon-scope': root.id },
      new Uint8Array(41 * 1024 * 1024),
    )
    expect(response.status).toBe(413)
    expect(await response.json()).toMatchObject({ error: { data: { kind: 'too_large' } } })
    expect(
      await database.query('select from app.stored_file where path = $1', [root.path]),
    ).toEqual([])
  })
})
