import { join } from 'node:path'
import type { Services } from '@nguon/api/context'
import { createFolderStore } from '@nguon/api/files/file-store'
import { createVault } from '@nguon/api/vault/vault'
import { createIdentify } from '@nguon/db/session/identify'
import { createScoped } from '@nguon/db/session/scoped'
import type { SecretsFor } from '@nguon/process/secrets'
import type { Pool } from 'pg'
import { createThrottle } from './throttle.ts'

/** Puts the portal's services together from its pool, its secrets and its folder. */
export function createServices(
  pool: Pool,
  secrets: SecretsFor<'portal'>,
  options: { dataDir: string; fixedToday: Temporal.PlainDate | null },
): Services {
  const keys = Object.entries(secrets.dataKeys.keys).map(
    ([id, key]) => [id, Buffer.from(key, 'base64')] as const,
  )
  const vault = createVault({
    current: secrets.dataKeys.current,
    keys: Object.fromEntries(keys),
    hmacKey: Buffer.from(secrets.hmacKey, 'base64'),
  })
  return {
    scoped: createScoped(pool, options.fixedToday),
    identify: createIdentify(pool),
    vault,
    files: createFolderStore(join(options.dataDir, 'files'), vault),
    throttle: createThrottle(pool),
    demo: options.fixedToday !== null,
  }
}
