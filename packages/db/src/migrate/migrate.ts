import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { runMigrations } from 'graphile-worker'
import { Kysely, PostgresDialect, sql } from 'kysely'
import { Migrator, type Migration, type MigrationProvider } from 'kysely/migration'
import { Pool } from 'pg'

const folder = join(import.meta.dirname, '../../migrations')

/**
 * Brings the database to the newest schema as `app_owner`, then graphile-worker's as `app_queue`.
 * `ownerUrl` logs in as a member of both. A failure rolls the whole run back and is thrown.
 */
export async function migrate(
  ownerUrl: string,
  onStep: (name: string) => void = () => {},
): Promise<void> {
  const db = kyselyAs(ownerUrl, 'app_owner')
  try {
    const migrator = new Migrator({
      db,
      provider: sqlFiles(),
      migrationTableSchema: 'app',
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    })
    const { error, results } = await migrator.migrateToLatest()
    for (const result of results ?? [])
      if (result.status === 'Success') onStep(result.migrationName)
    if (error !== undefined) throw error
  } finally {
    await db.destroy()
  }
  const pgPool = poolAs(ownerUrl, 'app_queue')
  try {
    await runMigrations({ pgPool })
  } finally {
    await pgPool.end()
  }
}

function sqlFiles(): MigrationProvider {
  return {
    async getMigrations() {
      const migrations: Record<string, Migration> = {}
      for (const file of (await readdir(folder)).filter((name) => name.endsWith('.sql'))) {
        const text = await readFile(join(folder, file), 'utf8')
        migrations[file.slice(0, -'.sql'.length)] = {
          up: async (db) => {
            await sql.raw(text).execute(db)
          },
        }
      }
      return migrations
    },
  }
}

function poolAs(url: string, role: 'app_owner' | 'app_queue'): Pool {
  const pool = new Pool({ connectionString: url, max: 2, options: `-c role=${role}` })
  // A lost connection fails the statement that needed it; an idle one's loss is no event here.
  pool.on('error', () => {})
  pool.on('connect', (client) => client.on('error', () => {}))
  return pool
}

function kyselyAs(url: string, role: 'app_owner'): Kysely<unknown> {
  return new Kysely<unknown>({ dialect: new PostgresDialect({ pool: poolAs(url, role) }) })
}
