import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, open, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { CliFault } from '../core/fault.ts'
import type { Terminal } from '../core/terminal.ts'
import { exists } from '../data/data-dir.ts'
import type { Closers } from '../start/closers.ts'
import { inputHash } from './input-hash.ts'

type Build = { app: string; tool: string }

/** The portal's pages, the portal's server, and the site with its own; each in its folder. */
const BUILDS: Build[] = [
  { app: 'admin', tool: '@react-router/dev/bin.cjs' },
  { app: 'server', tool: 'vite/bin/vite.js' },
  { app: 'site', tool: '@react-router/dev/bin.cjs' },
]

/**
 * Builds portal and site where their sources changed since the last build of this checkout; what the
 * builds print goes to `file`.
 */
export async function buildApps(
  root: string,
  file: string,
  { say, words }: Terminal,
  closers: Closers,
): Promise<void> {
  const memory = path.join(root, 'node_modules', '.cache', 'nguon', 'built.json')
  const hash = await inputHash(root)
  const built = await readFile(memory, 'utf8').catch(() => '')
  const missing = await Promise.all(
    BUILDS.map(async ({ app }) => !(await exists(path.join(root, 'apps', app, 'build')))),
  )
  if (built === hash && !missing.includes(true)) return
  say(words('step.build', { apps: `${words('app.admin')}, ${words('app.site')}` }))
  const started = performance.now()
  // One after the other takes no longer, and leaves each what its own time limits count on.
  for (const each of BUILDS) {
    if ((await build(root, each, file, closers)) === 0) continue
    const log = await readFile(file, 'utf8')
    if (/ENOSPC|No space left/.test(log)) throw new CliFault('disk_full', { dataDir: root })
    throw new CliFault('build_failed', { file })
  }
  await mkdir(path.dirname(memory), { recursive: true })
  await writeFile(memory, hash)
  say(words('step.build_done', { seconds: Math.round((performance.now() - started) / 1000) }))
}

/** Runs what builds the app directly: a process that only ran its script would pass no signal on. */
async function build(
  root: string,
  { app, tool }: Build,
  file: string,
  closers: Closers,
): Promise<number | null> {
  const log = await open(file, 'a', 0o600)
  try {
    const folder = path.join(root, 'apps', app)
    const builder = path.join(folder, 'node_modules', tool)
    const child = spawn(process.execPath, [builder, 'build'], {
      cwd: folder,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], NODE_ENV: 'production' },
      stdio: ['ignore', log.fd, log.fd],
    })
    const ended = once(child, 'exit')
    await closers.add(async () => {
      child.kill()
      await ended
    })
    const [code] = await ended
    return typeof code === 'number' ? code : null
  } finally {
    await log.close()
  }
}
