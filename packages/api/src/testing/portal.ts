import { randomBytes, randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPool } from '@nguon/db/client/pool'
import type { SessionKey } from '@nguon/db/session/enter'
import { createScopes } from '@nguon/db/session/scopes'
import { test as base, type TestDatabase } from '@nguon/testing/database'
import type { PortalContext, Services } from '../context.ts'
import { createFolderStore } from '../files/file-store.ts'
import { createPortalCaller } from '../portal.ts'
import { createVault } from '../vault/vault.ts'

export type PortalCaller = ReturnType<typeof createPortalCaller>

export type Portal = {
  services: Services
  /** Calls procedures as an account (null: nobody) that has signed in and works in a unit. */
  as: (
    accountId: string | null,
    unitId?: string | null,
    overrides?: Partial<PortalContext>,
  ) => PortalCaller
  /** The context of a request that comes by another way than a procedure. */
  contextOf: (accountId: string, unitId: string | null) => Promise<PortalContext>
}

/** The day of tests: the sample's workbook was drawn up the day before. */
export const testToday = Temporal.PlainDate.from('2026-04-01')

/** `it` with a `portal` over the file's own database, logged in as the portal's role. */
export const test = base.extend<{ $file: { portal: Portal } }>({
  portal: [
    async ({ database }, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'nguon-files-'))
      const pool = createPool(database.urlAs('app_portal'), { max: 5 })
      const vault = createVault({
        current: 'k1',
        keys: { k1: randomBytes(32) },
        hmacKey: randomBytes(32),
      })
      const services: Services = {
        ...createScopes(pool, testToday),
        vault,
        files: createFolderStore(folder, vault),
        throttle: () => Promise.resolve(),
        demo: false,
      }
      await use({
        services,
        as: (...who) => callAs(services, database, ...who),
        contextOf: async (accountId, unitId) =>
          requestOf(services, await sessionOf(database, accountId), unitId),
      })
      await pool.end()
      await rm(folder, { recursive: true })
    },
    { scope: 'file' },
  ],
})

function callAs(
  services: Services,
  database: TestDatabase,
  accountId: string | null,
  unitId: string | null = null,
  overrides: Partial<PortalContext> = {},
): PortalCaller {
  const opened = accountId === null ? null : sessionOf(database, accountId)
  return createPortalCaller(async () => ({
    ...requestOf(services, await opened, unitId),
    ...overrides,
  }))
}

const requestOf = (
  services: Services,
  caller: SessionKey | null,
  unit: string | null,
): PortalContext => ({
  services,
  requestId: randomUUID(),
  address: '127.0.0.1',
  userAgent: 'test',
  caller,
  unit,
  setSession: () => {},
  endPreviousSession: () => Promise.resolve(),
})

/** A live session of the account, as a sign-in would have opened it. */
export async function sessionOf(database: TestDatabase, accountId: string): Promise<SessionKey> {
  const tokenHash = randomBytes(32)
  await database.query(
    `insert into app.session (account_id, token_hash, user_agent, expires_at)
     values ($1, $2, 'test', now() + interval '1 hour')`,
    [accountId, tokenHash],
  )
  return { tokenHash }
}
