import { chown, mkdir, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { Binaries } from './binaries.ts'
import { faultFromLog } from './fault.ts'
import type { Placement } from './placement.ts'
import { runToEnd } from './run.ts'

/**
 * Makes the cluster if it is not there: UTF-8, built-in C.UTF-8 collation, scram passwords only,
 * superuser `postgres`. An interrupted run leaves nothing that looks finished.
 */
export async function initCluster(
  binaries: Binaries,
  { cluster, user }: Placement,
  password: string,
  durable: boolean,
): Promise<void> {
  const marker = await stat(path.join(cluster, 'PG_VERSION')).catch(() => undefined)
  if (marker) return
  const workshop = await mkdtemp(`${cluster}.new-`)
  try {
    const passwordFile = path.join(workshop, 'password')
    const unfinished = path.join(workshop, 'cluster')
    await mkdir(unfinished, { mode: 0o700 })
    await writeFile(passwordFile, `${password}\n`, { mode: 0o600 })
    if (user) {
      for (const entry of [workshop, unfinished, passwordFile]) {
        await chown(entry, user.uid, user.gid)
      }
    }
    const made = await runToEnd(
      binaries.initdb,
      [
        `--pgdata=${unfinished}`,
        `--pwfile=${passwordFile}`,
        '--username=postgres',
        '--auth=scram-sha-256',
        '--builtin-locale=C.UTF-8',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        ...(durable ? [] : ['--no-sync']),
      ],
      user,
    )
    if (made.code !== 0) throw faultFromLog(made.output, cluster)
    await rename(unfinished, cluster)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}
