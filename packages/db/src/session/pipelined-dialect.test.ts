import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { test as base } from '@nguon/testing/database'
import { sql } from 'kysely'
import { describe, expect } from 'vitest'
import { isDatabaseGone } from './faults.ts'
import { createScoped, type Scoped } from './scoped.ts'
import { createPool } from '../client/pool.ts'

/** The way to the database, watched: what left for it, packet by packet, and a way to cut it. */
type Line = { scoped: Scoped; sent: string[]; cut: () => void }

const it = base.extend<{ line: Line }>({
  line: async ({ database }, use) => {
    const url = new URL(database.urlAs('app_portal'))
    const { hostname, port } = url
    const sent: string[] = []
    const ends = new Set<Socket>()
    const proxy = createServer((client) => {
      const server = connect(Number(port), hostname)
      for (const end of [client, server]) {
        ends.add(end)
        end.on('error', () => {})
      }
      client.on('data', (chunk: Buffer) => sent.push(chunk.toString('latin1')))
      client.pipe(server).pipe(client)
    }).listen(0, '127.0.0.1')
    await once(proxy, 'listening')
    const address = proxy.address()
    url.searchParams.delete('host')
    url.port = typeof address === 'object' ? String(address?.port) : ''
    const pool = createPool(url.href, { max: 1 })
    await use({
      scoped: createScoped(pool),
      sent,
      cut: () => ends.forEach((end) => end.destroy()),
    })
    await pool.end()
    ends.forEach((end) => end.destroy())
    proxy.close()
  },
})

const nobody = { account: null, unit: null }

describe('a transaction', () => {
  it('is begun and entered in one packet, and costs two without statements', async ({ line }) => {
    await line.scoped(nobody, () => Promise.resolve())
    line.sent.length = 0
    await line.scoped(nobody, () => Promise.resolve())
    expect(line.sent).toHaveLength(2)
    expect(line.sent[0]).toMatch(/begin\0[^]*E\0/)
    expect(line.sent[1]).toMatch(/commit\0/)
  })

  it('that fails is rolled back, and leaves a connection that works', async ({ line }) => {
    await expect(
      line.scoped(nobody, (trx) => sql`select 1 / 0`.execute(trx)),
    ).rejects.toMatchObject({ code: '22012' })
    const { rows } = await line.scoped(nobody, (trx) => sql`select 1 as one`.execute(trx))
    expect(rows).toEqual([{ one: 1 }])
    expect(line.sent.join('')).toMatch(/rollback\0/)
  })

  it('on a line that is cut says that the database is gone, and the next one runs', async ({
    line,
  }) => {
    await line.scoped(nobody, () => Promise.resolve())
    line.cut()
    const cutOff = await line.scoped(nobody, () => Promise.resolve()).catch((e: unknown) => e)
    expect(isDatabaseGone(cutOff)).toBe(true)
    await line.scoped(nobody, () => Promise.resolve())
  })
})
