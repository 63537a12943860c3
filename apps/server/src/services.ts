import { join } from 'node:path'
import type { Services } from '@nguon/api/context'
import { createFolderStore } from '@nguon/api/files/file-store'
import { openVault } from '@nguon/api/vault/open-vault'
import { createScopes } from '@nguon/db/session/scopes'
import type { SecretsFor } from '@nguon/process/secrets'
import type { Pool } from 'pg'
import { createThrottle } from './throttle.ts'

/** Puts the portal's services together from its pool, its secrets and its folder. */
export function createServices(
  pool: Pool,
  secrets: SecretsFor<'portal'>,
  options: { dataDir: string; fixedToday: Temporal.PlainDate | null },
): Services {
  const vault = openVault(secrets)
  return {
    ...createScopes(pool, options.fixedToday),
    vault,
    files: createFolderStore(join(options.dataDir, 'files'), vault),
    throttle: createThrottle(pool),
    demo: options.fixedToday !== null,
  }
}
