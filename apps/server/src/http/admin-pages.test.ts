import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { NONCE, secureHeaders } from 'hono/secure-headers'
import { afterEach, describe, expect, it } from 'vitest'
import { serveAdmin } from './admin-pages.ts'
import type { PortalEnv } from './portal-env.ts'

let folder = ''
afterEach(() => rm(folder, { recursive: true, force: true }))

async function openApp() {
  folder = await mkdtemp(join(tmpdir(), 'nguon-admin-'))
  await mkdir(join(folder, 'assets'))
  await writeFile(join(folder, 'assets/a-1.js'), 'export {}')
  await writeFile(join(folder, 'index.html'), '<script>start()</script>')
  const app = new Hono<PortalEnv>()
  app.use(secureHeaders({ contentSecurityPolicy: { scriptSrc: [NONCE] } }))
  serveAdmin(app, folder)
  return app
}

describe('the pages of the portal', () => {
  it('are one page for every address, with a nonce of its own and never kept', async () => {
    const app = await openApp()
    const [first, second] = [await app.request('/'), await app.request('/ung-vien/moi')]
    expect(first.headers.get('cache-control')).toBe('no-store')
    const page = await second.text()
    const nonce = /nonce="([^"]+)"/.exec(page)?.[1]
    expect(second.headers.get('content-security-policy')).toContain(`'nonce-${nonce}'`)
    expect(await first.text()).not.toBe(page)
  })

  it('keep what is named after its content for a year, and invent nothing', async () => {
    const app = await openApp()
    const asset = await app.request('/assets/a-1.js')
    expect(asset.headers.get('cache-control')).toContain('immutable')
    for (const path of ['/assets/gone.js', '/api/nothing', '/assets/..%2Findex.html'])
      expect((await app.request(path)).status).toBe(404)
  })
})
