import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { open, stat, truncate } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import { CliFault } from '../core/fault.ts'

export type ChildSpec = {
  name: string
  entry: string
  execArgv: string[]
  env: Record<string, string>
  /** Never in the child's environment: handed over when it asks by IPC, or as a line on its stdin. */
  secrets: unknown
  secretsOn: 'ipc' | 'stdin'
  /** Where it listens, and the option that chooses another port. */
  listens?: { port: string; option: string }
  log: string
  /** Writes to our own output instead of the log file. */
  toTerminal?: boolean
}

export type RunningChild = {
  /** Settles when the process itself says that it serves: whoever answers on its port may be a stranger. */
  ready: Promise<void>
  ended: Promise<void>
  stop: () => Promise<void>
}

const LOG_LIMIT = 16 * 1024 * 1024
const READY_WITHIN_MS = 60_000
const STOP_WITHIN_MS = 25_000

/**
 * Starts one process in a session of its own, so that a terminal's Ctrl-C reaches only us and we
 * decide the order of stopping.
 */
export async function startChild(spec: ChildSpec): Promise<RunningChild> {
  const size = await stat(spec.log).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await truncate(spec.log)
  const log = await open(spec.log, 'a', 0o600)
  const output = spec.toTerminal ? 'inherit' : log.fd
  try {
    const child = fork(spec.entry, {
      execPath: process.execPath,
      execArgv: spec.execArgv,
      env: spec.env,
      detached: true,
      stdio: [spec.secretsOn === 'stdin' ? 'pipe' : 'ignore', output, output, 'ipc'],
    })
    child.stdin?.end(`${JSON.stringify(spec.secrets)}\n`)
    return follow(child, spec)
  } finally {
    await log.close()
  }
}

function follow(child: ChildProcess, spec: ChildSpec): RunningChild {
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  let isPortTaken = false
  const announced = new Promise<void>((resolve) => {
    child.on('message', (message) => {
      const type = typeof message === 'object' && 'type' in message ? message.type : undefined
      if (type === 'send_secrets') child.send({ type: 'secrets', secrets: spec.secrets })
      if (type === 'port_taken') isPortTaken = true
      if (type === 'ready') resolve()
    })
  })
  const ready = async (): Promise<void> => {
    const outcome = await Promise.race([
      announced.then(() => 'ready'),
      ended.then(() => drained(child)),
      sleep(READY_WITHIN_MS, 'late', { ref: false }),
    ])
    if (outcome !== 'ready') {
      if (isPortTaken && spec.listens) throw new CliFault('port_in_use', spec.listens)
      throw new CliFault('child_failed', { name: spec.name, file: spec.log })
    }
  }
  const stop = async (): Promise<void> => {
    const impatience = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN_MS)
    child.kill('SIGTERM')
    await ended
    clearTimeout(impatience)
  }
  const readiness = ready()
  // Who does not wait for it learns of the failure from `ended`.
  readiness.catch(() => {})
  return { ready: readiness, ended, stop }
}

/** Waits for the last words of a process that has ended: they may still be on their way. */
async function drained(child: ChildProcess): Promise<void> {
  if (child.connected) await once(child, 'disconnect')
}
