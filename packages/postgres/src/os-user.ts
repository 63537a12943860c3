import { PostgresFault } from './fault.ts'
import { runToEnd, type OsUser } from './run.ts'

const NAME = 'nguon-postgres'
const HOME = '/var/lib/nguon-postgres'

/**
 * PostgreSQL refuses to run as root. As root we make a system user for it once; an ordinary
 * user runs the server directly (null).
 */
export async function ensureServerUser(): Promise<OsUser | null> {
  if (process.getuid?.() !== 0) return null
  const existing = await findUser(NAME)
  if (existing) return existing
  const flags = ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin']
  const made = await runToEnd('useradd', [...flags, '--home-dir', HOME, NAME])
  const user = await findUser(NAME)
  if (user) return user
  throw new PostgresFault(
    'no_os_user',
    `Running as root, and the user ${NAME} for PostgreSQL could not be created: ${made.output.trim()}`,
    { name: NAME },
  )
}

async function findUser(name: string): Promise<OsUser | undefined> {
  const [uid, gid] = await Promise.all([runToEnd('id', ['-u', name]), runToEnd('id', ['-g', name])])
  if (uid.code !== 0 || gid.code !== 0) return undefined
  return { name, uid: Number(uid.output), gid: Number(gid.output), home: HOME }
}
