import { createLogger } from '@nguon/process/logger'
import { test as base } from '@nguon/testing/database'
import { describe, expect } from 'vitest'
import { z } from 'zod'
import { post, startPortal, type Server } from '../testing/portal-server.ts'

const line = z.looseObject({ level: z.int(), msg: z.string(), requestId: z.uuid() })
const [INFO, ERROR] = [30, 50]
const NAME = 'Lò Văn Nguồn'
const headers = {
  cookie: '__Host-nguon=somebody',
  'x-nguon-scope': '0199d0c0-0000-7000-8000-000000000000',
}
const unexpected = {
  error: { message: 'internal', data: { kind: 'internal', reason: 'internal', details: {} } },
}

/** A portal whose records break in a way that nobody planned, and what it writes to its log. */
const it = base.extend<{ $file: { broken: { server: Server; lines: string[] } } }>({
  broken: [
    async ({ database }, use) => {
      const lines: string[] = []
      const { server, stop } = await startPortal(database, {
        logger: createLogger('portal', 'info', { write: (text) => lines.push(text) }),
        services: { scoped: () => Promise.reject(new Error('secret of the shelves')) },
      })
      await use({ server, lines })
      await stop()
    },
    { scope: 'file' },
  ],
})

const logged = (lines: readonly string[]) => lines.map((text) => line.parse(JSON.parse(text)))

describe('the log of the portal', () => {
  it('has one line for a request, with its path and nothing that was asked', async ({ broken }) => {
    const { server, lines } = broken
    const input = encodeURIComponent(JSON.stringify({ text: NAME }))
    lines.length = 0
    await server.get(`/api/trpc/candidates.list?input=${input}`)
    await post(server, 'candidates.list', { text: NAME })
    expect(logged(lines)).toMatchObject([
      {
        level: INFO,
        msg: 'request',
        method: 'GET',
        path: '/api/trpc/candidates.list',
        status: 401,
      },
      { level: INFO, msg: 'request', method: 'POST', path: '/api/trpc/candidates.list' },
    ])
    for (const part of ['Nguồn', input, encodeURIComponent('Nguồn')])
      expect(lines.join('')).not.toContain(part)
  })

  it.for(['/api/trpc/candidates.list', '/api/files'])(
    'tells what broke behind %s; the caller learns only that it broke',
    async (path, { broken: { server, lines } }) => {
      lines.length = 0
      const response = await server.get(path, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/json' },
        body: '{}',
      })
      const body = await response.text()
      expect([response.status, body]).toEqual([500, expect.not.stringContaining('secret')])
      expect(JSON.parse(body)).toMatchObject(unexpected)
      const [failure, request, ...others] = logged(lines)
      expect(failure).toMatchObject({ level: ERROR, err: { message: 'secret of the shelves' } })
      expect(request).toMatchObject({ level: INFO, path, status: 500 })
      expect(failure?.requestId).toBe(request?.requestId)
      expect(others).toEqual([])
    },
  )

  it('tells whoever keeps the machine that its disk is full, behind any call', async ({
    database,
  }) => {
    const lines: string[] = []
    const full = Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
    const { server, stop } = await startPortal(database, {
      logger: createLogger('portal', 'error', { write: (text) => lines.push(text) }),
      services: { scoped: () => Promise.reject(full) },
    })
    const { status } = await post(server, 'candidates.list', {}, headers)
    await stop()
    expect(status).toBe(503)
    expect(logged(lines)).toMatchObject([{ level: ERROR, msg: 'no room is left on a disk' }])
  })
})
