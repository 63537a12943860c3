import { randomUUID } from 'node:crypto'
import { generateSchema } from '@nguon/db/client/generate-schema'
import { migrate } from '@nguon/db/migrate/migrate'
import { prepareDatabase } from '@nguon/db/migrate/prepare'
import { startEphemeralPostgres } from '@nguon/postgres/ephemeral'

/** Writes the table types of the migrations in this checkout, from a database made for that only. */
export async function writeTableTypes(): Promise<boolean> {
  const server = await startEphemeralPostgres()
  try {
    await prepareDatabase(server.superuserUrl, {
      app_portal: randomUUID(),
      app_site: randomUUID(),
      app_worker: randomUUID(),
      app_backup: randomUUID(),
    })
    await migrate(server.superuserUrl)
    return generateSchema(server.superuserUrl, { verify: false })
  } finally {
    await server.stop()
  }
}
