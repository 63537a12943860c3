import { createHash, randomBytes } from 'node:crypto'
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '@nguon/db/migrate/migrate'
import { prepareDatabase } from '@nguon/db/migrate/prepare'
import { startEmbeddedPostgres } from '@nguon/postgres/server'
import { generateTree, type Size } from '@nguon/testing/generated/generate-tree'
import { Pool } from 'pg'

/** A durable server with generated data and a planner who is signed in at its root. */
export type World = {
  portalUrl: string
  siteUrl: string
  workerUrl: string
  secretsFile: string
  siteSecretsFile: string
  dataDir: string
  rootId: string
  /** A commune, one of its cells and one of its open cases. */
  communeId: string
  communePath: string
  cellId: string
  caseId: string
  account: string
  keys: { dataKeys: { current: string; keys: Record<string, string> }; hmacKey: string }
  cookie: string
  query: Pool['query']
  stop: () => Promise<void>
}

export async function buildWorld(size: Size): Promise<World> {
  const dataDir = await mkdtemp(join(tmpdir(), 'nguon-bench-'))
  // The user that PostgreSQL runs as for root passes through it, so that the cluster lies and ends there too.
  await chmod(dataDir, 0o711)
  const server = await startEmbeddedPostgres({
    dataDir: join(dataDir, 'postgres'),
    password: randomBytes(16).toString('hex'),
    // A province runs on what `nguon start` starts; the country has a server with memory of its own.
    ...(size.members > 1_000_000 ? { settings: { shared_buffers: '4GB' } } : {}),
  })
  const passwords = { app_portal: 'p', app_site: 's', app_worker: 'w', app_backup: 'b' }
  await prepareDatabase(server.superuserUrl, passwords)
  await migrate(server.superuserUrl)
  const pool = new Pool({ connectionString: server.superuserUrl })
  // The server's stop can come before the end of an idle connection has reached it.
  pool.on('error', () => {})
  const { rootId } = await generateTree(
    { query: async (text, values = []) => (await pool.query(text, [...values])).rows },
    size,
  )
  // As after its first night: else the server tidies up beside what is measured.
  await pool.query('vacuum (freeze, analyze)')
  await pool.query('checkpoint')
  const token = randomBytes(32).toString('base64url')
  const { rows } = await pool.query<{
    account: string
    commune: string
    path: string
    cell: string
    case: string
  }>(
    `with a as (insert into app.account (user_name, display_name, password_hash) values ('planner', 'Planner', '!') returning id)
     , g as (insert into app.role_grant (account_id, unit_id, path, role) select a.id, u.id, u.path, 'planner' from a, app.unit u where u.id = $1)
     , s as (insert into app.session (account_id, token_hash, expires_at) select id, $2, now() + interval '1 day' from a)
     , c as (select id, path from app.unit where length(path) = 12 order by path limit 1)
     select a.id as account, c.id as commune, c.path,
       (select u.id from app.unit u where u.path > c.path and u.path < c.path || '~' and u.kind = 'sub_cell' limit 1) as cell,
       (select r.id from app.recruitment_case r where r.path >= c.path and r.path < c.path || '~' and r.open limit 1) as case
     from a, c`,
    [rootId, createHash('sha256').update(token).digest()],
  )
  const [made] = rows
  if (made === undefined) throw new Error('no planner was made')
  const loginUrl = (role: keyof typeof passwords) => {
    const url = new URL(server.superuserUrl)
    url.username = role
    url.password = passwords[role]
    return url.href
  }
  const secretsFile = join(dataDir, 'portal.json')
  const siteSecretsFile = join(dataDir, 'site.json')
  const dataKeys = { current: 'k', keys: { k: randomBytes(32).toString('base64') } }
  const hmacKey = randomBytes(32).toString('base64')
  await writeFile(
    secretsFile,
    JSON.stringify({
      databaseUrl: loginUrl('app_portal'),
      dataKeys,
      hmacKey,
    }),
  )
  await writeFile(siteSecretsFile, JSON.stringify({ databaseUrl: loginUrl('app_site') }))
  return {
    portalUrl: loginUrl('app_portal'),
    siteUrl: loginUrl('app_site'),
    workerUrl: loginUrl('app_worker'),
    secretsFile,
    siteSecretsFile,
    dataDir,
    rootId,
    communeId: made.commune,
    communePath: made.path,
    cellId: made.cell,
    caseId: made.case,
    account: made.account,
    keys: { dataKeys, hmacKey },
    cookie: `__Host-nguon=${token}`,
    query: pool.query.bind(pool),
    async stop() {
      await pool.end()
      await server.stop()
      await rm(dataDir, { recursive: true, force: true })
    },
  }
}
