import { randomUUID } from 'node:crypto'
import path from 'node:path'
import type { PortalContext, Services } from '@nguon/api/context'
import { createFolderStore } from '@nguon/api/files/file-store'
import type { ImportServices } from '@nguon/api/imports/import-services'
import { createPortalCaller } from '@nguon/api/portal'
import { openVault } from '@nguon/api/vault/open-vault'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import { createScopes } from '@nguon/db/session/scopes'
import type { Secrets } from '../data/secrets.ts'
import type { Database } from '../database/database.ts'

export type Account = { id: string; userName: string; displayName: string }
type PortalCaller = ReturnType<typeof createPortalCaller>

/** The portal's use cases without its server, and what its worker does, for commands on the machine. */
export type Portal = {
  /** The procedures as an account that works in a unit, with every guard in force. */
  as: (account: Account, unitId?: string | null) => PortalCaller
  contextOf: (account: Account, unitId: string | null) => PortalContext
  worker: ImportServices
  close: () => Promise<void>
}

export function openPortal(
  database: Database,
  secrets: Secrets,
  options: { dataDir: string; fixedToday: Temporal.PlainDate | null },
): Portal {
  const portalPool = createPool(database.urlFor('app_portal', secrets.roles.app_portal))
  const workerPool = createPool(database.urlFor('app_worker', secrets.roles.app_worker))
  const vault = openVault(secrets)
  const files = createFolderStore(path.join(options.dataDir, 'files'), vault)
  const services: Services = {
    ...createScopes(portalPool, options.fixedToday),
    vault,
    files,
    throttle: () => Promise.resolve(),
    demo: options.fixedToday !== null,
  }
  const contextOf = (account: Account, unitId: string | null): PortalContext => ({
    services,
    requestId: randomUUID(),
    address: 'cli',
    userAgent: 'nguon',
    caller: account.id,
    unit: unitId,
    setSession: () => {},
    endPreviousSession: () => Promise.resolve(),
  })
  return {
    as: (account, unitId = null) => createPortalCaller(contextOf(account, unitId)),
    contextOf,
    worker: { scoped: createScoped(workerPool, options.fixedToday), vault, files },
    close: async () => {
      await Promise.all([portalPool.end(), workerPool.end()])
    },
  }
}
