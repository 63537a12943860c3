import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../../..')

export type Running = {
  /** Milliseconds from the start of the process to its first 200. */
  startedIn: number
  /** Resident memory in MiB, now. */
  residentMiB: () => Promise<number>
  stop: () => Promise<void>
}

/** A port that nobody listens on now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const address = probe.address()
  probe.close()
  await once(probe, 'close')
  if (address === null || typeof address === 'string') throw new Error('no port')
  return address.port
}

/** Starts one of the product's processes as it runs in production and waits for its first 200. */
export async function startProcess(
  script: string,
  env: Record<string, string>,
  firstUrl: string,
  nodeFlags: readonly string[] = [],
): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [...nodeFlags, join(root, script)], {
    cwd: root,
    env: { NODE_ENV: 'production', LOG_LEVEL: 'silent', TZ: 'UTC', ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  await firstAnswer(child, firstUrl)
  const startedIn = performance.now() - began
  return {
    startedIn,
    residentMiB: () => residentMiB(child),
    async stop() {
      if (child.exitCode !== null) return
      const ended = once(child, 'exit')
      child.kill('SIGTERM')
      await ended
    },
  }
}

async function firstAnswer(child: ChildProcess, url: string): Promise<void> {
  const until = performance.now() + 30_000
  while (performance.now() < until && child.exitCode === null) {
    const answered = await fetch(url).then(
      (response) => response.ok,
      () => false,
    )
    if (answered) return
    await new Promise((resolveLater) => setTimeout(resolveLater, 10))
  }
  child.kill('SIGKILL')
  throw new Error(`${url} did not answer`)
}

async function residentMiB(child: ChildProcess): Promise<number> {
  const status = await readFile(`/proc/${child.pid}/status`, 'utf8')
  const match = /VmRSS:\s+(\d+) kB/.exec(status)
  if (match?.[1] === undefined) throw new Error('no resident size')
  return Number(match[1]) / 1_024
}
