import type { ProcessName, SecretsFor } from '@nguon/process/secrets'
import type { Database } from '../database/database.ts'
import type { Secrets } from './secrets.ts'

/** What each process may know of the installation's secrets. */
export function processSecrets(
  { roles, dataKeys, hmacKey }: Secrets,
  { urlFor }: Pick<Database, 'urlFor'>,
): { [Name in ProcessName]: SecretsFor<Name> } {
  return {
    portal: { databaseUrl: urlFor('app_portal', roles.app_portal), dataKeys, hmacKey },
    site: { databaseUrl: urlFor('app_site', roles.app_site) },
    worker: { databaseUrl: urlFor('app_worker', roles.app_worker), dataKeys, hmacKey },
  }
}
