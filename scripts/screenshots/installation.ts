import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Installation = {
  portal: string
  site: string
  /** A file that `nguon start` left in the data folder. */
  read: (name: string) => Promise<string>
}

/** Runs a fresh installation for as long as `use` takes, exactly as `nguon start` makes it. */
export async function withInstallation(
  options: readonly string[],
  use: (installation: Installation) => Promise<void>,
): Promise<void> {
  const data = await mkdtemp(path.join(tmpdir(), 'nguon-screenshots-'))
  // The user that PostgreSQL runs as for root passes through it, so that the cluster lies and ends there too.
  await chmod(data, 0o711)
  const child = spawn(
    process.execPath,
    ['apps/cli/src/main.ts', 'start', '--data', data, ...options],
    {
      cwd: root,
      env: { ...process.env, PORTAL_PORT: '4692', SITE_PORT: '4693', FIXED_TODAY: '2026-04-01' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  try {
    await running(child.stdout, ended)
    await use({
      portal: 'http://localhost:4692',
      site: 'http://localhost:4693',
      read: (name) => readFile(path.join(data, name), 'utf8'),
    })
  } finally {
    child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

/** Resolves when the last line of a start has been printed. */
async function running(output: NodeJS.ReadableStream, ended: Promise<unknown>): Promise<void> {
  const printed = new Promise<void>((resolve) => {
    let text = ''
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes('localhost:4693')) resolve()
    })
  })
  const failed = ended.then(() => {
    throw new Error('nguon start ended before it was ready')
  })
  await Promise.race([printed, failed])
}
