import { buildApps } from '../interfaces/build-apps.ts'
import { childSpecs } from '../children/specs.ts'
import { supervise, type Supervised } from '../children/supervise.ts'
import { repository, type Config } from '../core/config.ts'
import type { Terminal } from '../core/terminal.ts'
import { logFile, openDataDir } from '../data/data-dir.ts'
import { assertPortFree } from '../data/ports.ts'
import { loadSecrets } from '../data/secrets.ts'
import { openDatabase } from '../database/open.ts'
import { servedNames } from '../tls/names.ts'
import { openTls } from '../tls/open-tls.ts'
import type { Closers } from './closers.ts'
import { furnish } from './furnish.ts'

export type Started = {
  /** Settles with a fault when a process or the database could not be kept alive. */
  failed: Promise<unknown>
}

/**
 * From nothing to three healthy processes. Everything opened is handed to `closers` at once, so
 * that an interruption at any step closes what is open, in reverse order.
 */
export async function start(
  config: Config,
  terminal: Terminal,
  closers: Closers,
): Promise<Started> {
  const { say, words } = terminal
  const dataDir = await openDataDir(config.dataDir)
  await closers.add(dataDir.release)
  await assertPortFree(config.portal.host, config.portal.port, '--portal-port')
  await assertPortFree(config.site.host, config.site.port, '--site-port')
  const secrets = await loadSecrets(config.dataDir)
  const tls = config.tls ? await openTls(config.dataDir, servedNames(config)) : null
  const opening = openDatabase(config, secrets, terminal, closers)
  const building = buildApps(repository, logFile(config.dataDir, 'build'), terminal, closers)
  const [database] = await Promise.all([opening, building]).catch(async (error: unknown) => {
    await closers.close()
    await Promise.allSettled([opening, building])
    throw error
  })
  const fixedToday = await furnish(database, secrets, config, terminal)
  const around = {
    root: repository,
    config: { ...config, fixedToday },
    secrets,
    database,
    tls: tls?.pair ?? null,
  }
  say(words('step.processes'))
  const children: Supervised[] = []
  for (const spec of childSpecs(around)) {
    const child = supervise(spec, (name, seconds) =>
      say(words('step.restarting', { name, seconds })),
    )
    children.push(child)
    await closers.add(child.stop)
  }
  await Promise.all(children.map((child) => child.ready))
  say(words('running'))
  say(words('portal', { origin: config.portal.origin }))
  say(words('site', { origin: config.site.origin }))
  if (tls) say(words('authority', tls.authority))
  return { failed: Promise.race([database.lost, ...children.map((child) => child.gaveUp)]) }
}
