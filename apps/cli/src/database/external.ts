import { Client } from 'pg'
import { CliFault, errorCode } from '../core/fault.ts'
import type { Secrets } from '../data/secrets.ts'
import { withLogin, type Database } from './database.ts'

/** Checks the server that DATABASE_URL names, and says in one sentence what is wrong with it. */
export async function openExternalDatabase(url: string, secrets: Secrets): Promise<Database> {
  const client = await connect(url)
  try {
    await assertVersion(client)
    const missing = await missingParts(client)
    if (missing.length === 0 && !(await canLogIn(url, secrets))) missing.push('secrets.json')
    if (missing.length > 0) {
      const database = client.database ?? ''
      throw new CliFault('database_unprepared', { database, missing: missing.join(', ') })
    }
  } finally {
    await client.end()
  }
  return {
    ownerUrl: url,
    urlFor: (role, password) => withLogin(url, role, password),
    lost: new Promise(() => {}),
    stop: async () => {},
  }
}

/** Connects, or throws the `CliFault` that names the cause. */
export async function connect(url: string): Promise<Client> {
  if (!URL.canParse(url) || !/^postgres(ql)?:$/.test(new URL(url).protocol)) {
    throw new CliFault('database_url_invalid')
  }
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 })
  const host = `${client.host}:${client.port}`
  const user = client.user ?? ''
  const database = client.database ?? ''
  client.on('error', () => {})
  try {
    await client.connect()
    return client
  } catch (error) {
    await client.end().catch(() => {})
    const code = errorCode(error)
    if (code === '28P01' || code === '28000') {
      throw new CliFault('database_password', { host, user }, { cause: error })
    }
    if (code === '3D000')
      throw new CliFault('database_missing', { host, database }, { cause: error })
    throw new CliFault('database_unreachable', { host }, { cause: error })
  }
}

export async function assertVersion(client: Client): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    "select current_setting('server_version_num')::int as number, current_setting('server_version') as text",
  )
  const version = rows[0]
  if (version && version.number < 180_000) {
    throw new CliFault('database_too_old', {
      host: `${client.host}:${client.port}`,
      version: version.text,
    })
  }
}

const ROLES = [
  'app_owner',
  'app_queue',
  'app_rollup',
  'app_scope',
  'app_reveal',
  'app_undo',
  'app_backfill',
  'app_duplicates',
  'app_portal',
  'app_site',
  'app_worker',
  'app_backup',
]
const SCHEMAS = ['app', 'pub']
const EXTENSIONS = ['unaccent', 'pg_trgm', 'btree_gist']

async function missingParts(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `select name from unnest($1::text[]) name where not exists (select from pg_roles where rolname = name)
     union all
     select 'schema ' || name from unnest($2::text[]) name where to_regnamespace(name) is null
     union all
     select 'extension ' || name from unnest($3::text[]) name where not exists (select from pg_extension where extname = name)`,
    [ROLES, SCHEMAS, EXTENSIONS],
  )
  if (rows.length > 0) return rows.map(({ name }) => name)
  const { rows: rights } = await client.query<{ owner: boolean; merges: boolean }>(
    `select pg_has_role('app_owner', 'set') and pg_has_role('app_queue', 'set') as owner,
       pg_has_role('app_owner', 'app_duplicates', 'set') as merges`,
  )
  if (!rights[0]?.owner) return [`app_owner → ${client.user}`]
  return rights[0].merges ? [] : ['app_duplicates → app_owner']
}

async function canLogIn(url: string, secrets: Secrets): Promise<boolean> {
  try {
    const client = await connect(withLogin(url, 'app_portal', secrets.roles.app_portal))
    await client.end()
    return true
  } catch (error) {
    if (error instanceof CliFault && error.reason === 'database_password') return false
    throw error
  }
}
