import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createAdaptorServer } from '@hono/node-server'
import type { Services } from '@nguon/api/context'
import { hashPassword } from '@nguon/api/vault/password'
import { createPool } from '@nguon/db/client/pool'
import { checkHealth } from '@nguon/process/health'
import { createLogger } from '@nguon/process/logger'
import { createMetrics } from '@nguon/process/metrics'
import { buildCommittee } from '@nguon/testing/builders/committee'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import { createServices } from '../services.ts'
import { createPortalApp, type PortalParts } from '../http/app.ts'

export const password = 'con suối sau nhà'

/** The portal listening on a port of its own, over the file's database. */
export type Server = {
  origin: string
  dataDir: string
  get: (path: string, init?: RequestInit) => Promise<Response>
}

type Changes = Partial<Omit<PortalParts, 'services'>> & { services?: Partial<Services> }

/** Starts a silent portal that believes no proxy, but for what is changed about it. */
export async function startPortal(
  database: TestDatabase,
  { services, ...changes }: Changes = {},
): Promise<{ server: Server; stop: () => Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nguon-portal-'))
  const pool = createPool(database.urlAs('app_portal'))
  const app = createPortalApp({
    services: {
      ...createServices(
        pool,
        {
          databaseUrl: database.urlAs('app_portal'),
          dataKeys: { current: 'k1', keys: { k1: randomBytes(32).toString('base64') } },
          hmacKey: randomBytes(32).toString('base64'),
        },
        { dataDir, fixedToday: null },
      ),
      ...services,
    },
    logger: createLogger('portal', 'silent'),
    origin: 'http://127.0.0.1:4300',
    trustedProxies: [],
    buildDir: null,
    health: () => checkHealth({ database: () => pool.query('select 1') }),
    metrics: createMetrics('portal'),
    ...changes,
  })
  const http = createAdaptorServer({ fetch: app.fetch })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  const address = http.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  const origin = `http://127.0.0.1:${address.port}`
  return {
    server: { origin, dataDir, get: (path, init) => fetch(`${origin}${path}`, init) },
    stop: async () => {
      http.close()
      await pool.end()
      await rm(dataDir, { recursive: true })
    },
  }
}

export const test = base.extend<{ $file: { server: Server } }>({
  server: [
    async ({ database }, use) => {
      const { server, stop } = await startPortal(database)
      await use(server)
      await stop()
    },
    { scope: 'file' },
  ],
})

/** Founds a committee, makes an account that holds the role in it, and signs it in. */
export async function signedIn(
  database: TestDatabase,
  server: Server,
  userName: string,
  role: string,
  segment: string,
) {
  const { root } = await buildCommittee(database, segment)
  await database.query(
    `with a as (insert into app.account (user_name, display_name, password_hash) values ($1, $1, $2) returning id)
     insert into app.role_grant (account_id, unit_id, path, role) select id, $3, $4, $5 from a`,
    [userName, await hashPassword(password), root.id, root.path, role],
  )
  const response = await post(server, 'auth.signIn', { userName, password })
  const cookie = response.headers.getSetCookie()[0] ?? ''
  return { root, cookie: cookie.split(';')[0] ?? '', setCookie: cookie }
}

export const post = (
  server: Server,
  procedure: string,
  input: unknown,
  headers: Record<string, string> = {},
) =>
  server.get(`/api/trpc/${procedure}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(input),
  })
