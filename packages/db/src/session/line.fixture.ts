import { once } from 'node:events'
import { connect, createServer, type Socket } from 'node:net'
import { test as base } from '@nguon/testing/database'
import { createPool } from '../client/pool.ts'
import { createScopes, type Scopes } from './scopes.ts'

/** The way to the database, watched: what left for it, packet by packet, and a way to cut it. */
type Line = Scopes & { sent: string[]; cut: () => void }

export const test = base.extend<{ line: Line }>({
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
      ...createScopes(pool, null),
      sent,
      cut: () => ends.forEach((end) => end.destroy()),
    })
    await pool.end()
    ends.forEach((end) => end.destroy())
    proxy.close()
  },
})
