import { Client } from 'pg'

/** Passwords of the roles that log in. */
export type RolePasswords = {
  app_portal: string
  app_site: string
  app_worker: string
  app_backup: string
}

const groupRoles = [
  'app_owner',
  'app_queue',
  'app_rollup',
  'app_scope',
  'app_reveal',
  'app_undo',
] as const
const bypassRoles = ['app_backfill', 'app_duplicates'] as const
const loginRoles = ['app_portal', 'app_site', 'app_worker', 'app_backup'] as const
const extensions = ['unaccent', 'pg_trgm', 'btree_gist'] as const

/**
 * Creates roles, schemas and extensions once, with an account that may create roles (BYPASSRLS asks for
 * a superuser). Safe to repeat: passwords are set again, what exists stays. `owner` is the login that
 * will run migrations (the user of DATABASE_URL); without it only the admin itself may.
 */
export async function prepareDatabase(
  adminUrl: string,
  passwords: RolePasswords,
  options: { owner?: string } = {},
): Promise<void> {
  const client = new Client({ connectionString: adminUrl })
  await client.connect()
  try {
    await client.query('begin')
    for (const role of groupRoles) await createRole(client, role, 'nologin')
    for (const role of bypassRoles) await createRole(client, role, 'nologin bypassrls')
    for (const role of loginRoles) {
      const limits = role === 'app_backup' ? 'login bypassrls replication' : 'login'
      await createRole(client, role, `${limits} connection limit 60`)
      await client.query(`alter role ${role} password ${client.escapeLiteral(passwords[role])}`)
    }
    await client.query(
      'grant app_queue, app_scope, app_reveal, app_undo, app_duplicates to app_owner with inherit false, set true',
    )
    await client.query('grant app_queue to app_worker')
    await client.query('alter role app_portal set search_path = app, public')
    await client.query('alter role app_worker set search_path = app, public')
    for (const limited of ['app_portal', 'app_site']) {
      await client.query(`alter role ${limited} set statement_timeout = '5s'`)
      await client.query(`alter role ${limited} set lock_timeout = '2s'`)
      await client.query(`alter role ${limited} set idle_in_transaction_session_timeout = '15s'`)
      await client.query(`alter role ${limited} set max_parallel_workers_per_gather = 0`)
      await client.query(`alter role ${limited} set jit = off`)
      // The scope is never known to the planner, so a plan for other values would be no better.
      await client.query(`alter role ${limited} set plan_cache_mode = force_generic_plan`)
    }
    if (options.owner !== undefined) {
      await client.query(`grant app_owner, app_queue to ${client.escapeIdentifier(options.owner)}`)
    }
    for (const name of extensions)
      await client.query(`create extension if not exists ${name} schema public`)
    const database = client.escapeIdentifier(client.database ?? 'postgres')
    await client.query(`grant create, connect on database ${database} to app_owner, app_queue`)
    await client.query('create schema if not exists app authorization app_owner')
    await client.query('create schema if not exists pub authorization app_owner')
    await client.query('grant usage, create on schema app to app_scope, app_reveal')
    await client.query('grant usage on schema app to app_portal, app_worker')
    await client.query('revoke create on schema public from public')
    await client.query(`revoke temporary on database ${database} from public`)
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    await client.end()
  }
}

async function createRole(client: Client, name: string, attributes: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name])
  await client.query(`${rowCount === 0 ? 'create' : 'alter'} role ${name} ${attributes}`)
}
