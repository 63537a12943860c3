import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serveStatic } from '@hono/node-server/serve-static'
import type { Hono } from 'hono'
import type { PortalEnv } from './portal-env.ts'

const oneYear = 'public, max-age=31536000, immutable'

/** The portal's static build: hashed assets for a year, and the one page with a fresh nonce each time. */
export function serveAdmin(app: Hono<PortalEnv>, buildDir: string): void {
  app.use(
    '/assets/*',
    async (c, next) => {
      await next()
      if (c.res.ok) c.header('cache-control', oneYear)
    },
    serveStatic({ root: buildDir, precompressed: true }),
  )
  app.get('*', async (c) => {
    if (c.req.path.startsWith('/api/') || c.req.path.startsWith('/assets/')) return c.notFound()
    const page = await readFile(join(buildDir, 'index.html'), 'utf8')
    const nonce = c.get('secureHeadersNonce') ?? ''
    c.header('cache-control', 'no-store')
    return c.html(page.replaceAll('<script', `<script nonce="${nonce}"`))
  })
}
