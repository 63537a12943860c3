import { createServer } from 'node:http'
import { once } from 'node:events'
import { describe, expect, it } from 'vitest'
import { createLogger } from './logger.ts'
import { createMetrics } from './metrics.ts'
import { serveStatus } from './status-server.ts'

const silent = createLogger('test', 'silent')
const registry = createMetrics('test')

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  return typeof address === 'object' && address !== null ? address.port : 0
}

describe('serveStatus', () => {
  it('tells a healthy process from a failing one, and shows its figures', async () => {
    const port = await freePort()
    let ok = true
    const health = async () => ({ ok, checks: {} })
    const close = serveStatus({ health, registry }, port, silent)
    const status = async (path: string): Promise<number> =>
      (await fetch(`http://127.0.0.1:${port}${path}`)).status
    expect(await status('/healthz')).toBe(200)
    ok = false
    expect(await status('/healthz')).toBe(503)
    const metrics = await fetch(`http://127.0.0.1:${port}/metrics`)
    expect(await metrics.text()).toContain('process="test"')
    expect(await status('/other')).toBe(404)
    close()
  })

  it('leaves the process alone when its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1')
    await once(taken, 'listening')
    const address = taken.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    const lines: string[] = []
    const log = createLogger('test', 'warn', { write: (line) => void lines.push(line) })
    const close = serveStatus(
      { health: async () => ({ ok: true, checks: {} }), registry },
      port,
      log,
    )
    await expect.poll(() => lines.join('')).toContain('no status listener')
    close()
    taken.close()
  })
})
