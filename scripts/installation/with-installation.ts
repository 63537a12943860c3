import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Installation = {
  /** The process of `nguon start`. */
  pid: number
  portal: string
  site: string
  /** A file that `nguon start` left in the data folder. */
  read: (name: string) => Promise<string>
}

type Wanted = { portalPort: number; options?: readonly string[] }

/** Runs a fresh installation for as long as `use` takes, exactly as `nguon start` makes it. */
export async function withInstallation(
  { portalPort, options = [] }: Wanted,
  use: (installation: Installation) => Promise<void>,
): Promise<void> {
  const data = await mkdtemp(path.join(tmpdir(), 'nguon-installation-'))
  // The user that PostgreSQL runs as for root passes through it, so that the cluster lies and ends there too.
  await chmod(data, 0o711)
  const sitePort = portalPort + 1
  const ports = ['--portal-port', String(portalPort), '--site-port', String(sitePort)]
  const child = spawn(
    process.execPath,
    ['apps/cli/src/main.ts', 'start', '--data', data, ...ports, ...options],
    {
      cwd: root,
      env: { ...process.env, FIXED_TODAY: '2026-04-01' },
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  const ended = once(child, 'exit')
  try {
    await running(child.stdout, `localhost:${sitePort}`, ended)
    await use({
      pid: child.pid ?? 0,
      portal: `http://localhost:${portalPort}`,
      site: `http://localhost:${sitePort}`,
      read: (name) => readFile(path.join(data, name), 'utf8'),
    })
  } finally {
    child.kill('SIGTERM')
    await ended
    await rm(data, { recursive: true, force: true })
  }
}

/** The password that the start of a demo left in its file. */
export async function passwordOf(demo: Installation, userName: string): Promise<string> {
  const lines = (await demo.read('demo-accounts.txt')).split('\n').map((line) => line.split(/\s+/u))
  const password = lines.find(([name]) => name === userName)?.[1]
  if (password === undefined) throw new Error(`the demo has no account ${userName}`)
  return password
}

/** Resolves when the last line of a start has been printed. */
async function running(
  output: NodeJS.ReadableStream,
  last: string,
  ended: Promise<unknown>,
): Promise<void> {
  const printed = new Promise<void>((resolve) => {
    let text = ''
    output.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (text.includes(last)) resolve()
    })
  })
  const failed = ended.then(() => {
    throw new Error('nguon start ended before it was ready')
  })
  await Promise.race([printed, failed])
}
