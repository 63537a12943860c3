import { fork } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { startChild, type ChildSpec } from '../children/child.ts'
import { childSpecs } from '../children/specs.ts'
import { repository, type Config } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import type { Terminal } from '../core/terminal.ts'
import { openDataDir } from '../data/data-dir.ts'
import { assertPortFree } from '../data/ports.ts'
import { loadSecrets } from '../data/secrets.ts'
import { openDatabase } from '../database/open.ts'
import type { Closers } from '../start/closers.ts'
import { furnish } from '../start/furnish.ts'
import { runWatched } from './watch.ts'

/**
 * Everything from its sources: servers restart on a change, both interfaces reload in the browser.
 * Vite serves the portal's pages and passes /api on to the portal server. `failed` settles when Vite
 * ends by itself.
 */
export async function dev(
  config: Config,
  terminal: Terminal,
  closers: Closers,
): Promise<{ failed: Promise<CliFault> }> {
  const { say, words } = terminal
  const adminOrigin = `http://localhost:${config.vitePort}`
  const dataDir = await openDataDir(config.dataDir)
  await closers.add(dataDir.release)
  await assertPortFree(config.portal.host, config.portal.port, '--portal-port')
  await assertPortFree(config.site.host, config.site.port, '--site-port')
  await assertPortFree('localhost', config.vitePort, '--vite-port')
  const secrets = await loadSecrets(config.dataDir)
  const database = await openDatabase(config, secrets, terminal, closers)
  const fixedToday = await furnish(database, secrets, config, terminal)
  const portal = { ...config.portal, origin: adminOrigin }
  const changed = { ...config, portal, fixedToday }
  const around = { root: repository, config: changed, secrets, database, tls: null }
  for (const spec of childSpecs(around).map(forDevelopment)) {
    if (spec.name === 'site') await closers.add((await startChild(spec)).stop)
    else await closers.add(await runWatched(spec, (error) => say(String(error))))
  }
  const vite = startVite(config)
  await closers.add(vite.stop)
  say(words('portal', { origin: adminOrigin }))
  say(words('site', { origin: config.site.origin }))
  return { failed: vite.ended.then(() => new CliFault('vite_ended')) }
}

function forDevelopment(spec: ChildSpec): ChildSpec {
  const changed = { ...spec, env: { ...spec.env, NODE_ENV: 'development' }, toTerminal: true }
  if (spec.name === 'worker') return changed
  if (spec.name === 'portal') {
    return { ...changed, entry: path.join(repository, 'apps/server/src/main.ts') }
  }
  // Vite compiles as it goes, so the site's process may not be confined to what is built.
  const entry = path.join(repository, 'apps/site/server/dev.ts')
  return { ...changed, entry, execArgv: [] }
}

function startVite({ vitePort, portal }: Config): {
  ended: Promise<unknown>
  stop: () => Promise<void>
} {
  const folder = path.join(repository, 'apps/admin')
  const args = ['dev', '--port', String(vitePort), '--strictPort']
  const child = fork(path.join(folder, 'node_modules/@react-router/dev/bin.cjs'), args, {
    cwd: folder,
    detached: true,
    execArgv: ['--import', import.meta.resolve('./end-with-parent.ts')],
    env: { ...process.env, PORTAL_URL: `http://127.0.0.1:${portal.port}` },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const ended = once(child, 'exit')
  const stop = async (): Promise<void> => {
    child.kill()
    await ended
  }
  return { ended, stop }
}
