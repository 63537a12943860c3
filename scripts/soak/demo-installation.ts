import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const root = path.resolve(import.meta.dirname, '../..')
const ports = { portal: 4490, site: 4491 }

export type DemoInstallation = {
  pid: number
  portal: string
  site: string
  passwordOf: (userName: string) => Promise<string>
  stop: () => Promise<void>
}

/** A fresh demonstration, started exactly as a user starts it, in a folder that the next run removes. */
export async function startDemo(): Promise<DemoInstallation> {
  const data = path.join(root, 'node_modules/.cache/nguon/soak')
  await rm(data, { recursive: true, force: true })
  const args = ['apps/cli/src/main.ts', 'start', '--demo', '--data', data]
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, PORTAL_PORT: String(ports.portal), SITE_PORT: String(ports.site) },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  const portal = `http://localhost:${ports.portal}`
  const site = `http://localhost:${ports.site}`
  while (!(await answers(`${portal}/healthz`)) || !(await answers(`${site}/healthz`))) {
    if (child.exitCode !== null) throw new Error('nguon start --demo ended before it served')
    await sleep(250)
  }
  return {
    pid: child.pid ?? 0,
    portal,
    site,
    passwordOf: async (userName) => {
      const lines = (await readFile(path.join(data, 'demo-accounts.txt'), 'utf8')).split('\n')
      const found = lines.find((line) => line.startsWith(`${userName} `))
      return found?.split(/\s+/)[1] ?? ''
    },
    stop: () => {
      child.kill('SIGTERM')
      return ended
    },
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false,
  )
