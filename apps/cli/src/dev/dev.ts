import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { startChild, type ChildSpec } from '../children/child.ts'
import { childSpecs } from '../children/specs.ts'
import { repository, type Config } from '../core/config.ts'
import type { Terminal } from '../core/terminal.ts'
import { openDataDir } from '../data/data-dir.ts'
import { assertPortFree } from '../data/ports.ts'
import { loadSecrets } from '../data/secrets.ts'
import { openDatabase } from '../database/open.ts'
import type { Closers } from '../start/closers.ts'
import { furnish } from '../start/furnish.ts'
import { runWatched } from './watch.ts'

/** Vite serves the portal's pages here and passes /api on to the portal server. */
const ADMIN_PORT = 5173

/** Everything from its sources: servers restart on a change, both interfaces reload in the browser. */
export async function dev(config: Config, terminal: Terminal, closers: Closers): Promise<void> {
  const { say, words } = terminal
  const adminOrigin = `http://localhost:${ADMIN_PORT}`
  await assertPortFree(config.portal.host, config.portal.port, '--portal-port')
  await assertPortFree(config.site.host, config.site.port, '--site-port')
  const dataDir = await openDataDir(config.dataDir)
  await closers.add(dataDir.release)
  const secrets = await loadSecrets(config.dataDir)
  const database = await openDatabase(config, secrets, terminal, closers)
  const fixedToday = await furnish(database, secrets, config, terminal)
  const portal = { ...config.portal, origin: adminOrigin }
  const changed = { ...config, portal, fixedToday }
  const around = { root: repository, config: changed, secrets, database }
  for (const spec of childSpecs(around).map(forDevelopment)) {
    if (spec.name === 'site') await closers.add((await startChild(spec)).stop)
    else await closers.add(await runWatched(spec, (error) => say(String(error))))
  }
  await closers.add(startVite())
  say(words('portal', { origin: adminOrigin }))
  say(words('site', { origin: config.site.origin }))
}

function forDevelopment(spec: ChildSpec): ChildSpec {
  const env = { ...spec.env, NODE_ENV: 'development' }
  if (spec.name !== 'site') return { ...spec, env, toTerminal: true }
  // Vite compiles as it goes, so the site's process may not be confined to what is built.
  const entry = path.join(repository, 'apps/site/server/dev.ts')
  return { ...spec, env, entry, execArgv: [], toTerminal: true }
}

function startVite(): () => Promise<void> {
  const folder = path.join(repository, 'apps/admin')
  const args = ['dev', '--port', String(ADMIN_PORT), '--strictPort']
  const child = spawn(path.join(folder, 'node_modules/.bin/react-router'), args, {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const ended = once(child, 'exit')
  return async () => {
    child.kill()
    await ended
  }
}
