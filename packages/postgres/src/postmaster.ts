import { spawn, type ChildProcess } from 'node:child_process'
import { open, readFile, rm, stat, truncate } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Binaries } from './binaries.ts'
import { faultFromLog } from './fault.ts'
import type { Placement } from './placement.ts'
import { processFacts } from './process-facts.ts'
import { identity, serverEnv } from './run.ts'
import { removeSockets } from './socket.ts'

const LOG_LIMIT = 16 * 1024 * 1024

/**
 * Stops a server that outlived the process that managed it, and removes a pid file and sockets whose
 * process is gone or is something else. Call it only while holding the owner lock.
 */
export async function clearLeftover(cluster: string): Promise<void> {
  const pidFile = path.join(cluster, 'postmaster.pid')
  const pid = Number((await readFile(pidFile, 'utf8').catch(() => '')).split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 0) return
  const facts = await processFacts(pid)
  if (facts?.command.includes(cluster)) {
    process.kill(pid, 'SIGINT')
    for (let tries = 0; tries < 600 && (await processFacts(pid)); tries += 1) await sleep(50)
    if (await processFacts(pid)) process.kill(pid, 'SIGQUIT')
  }
  await rm(pidFile, { force: true })
  await removeSockets(cluster)
}

/** Starts the server in a session of its own, so that a terminal's Ctrl-C reaches only its manager. */
export async function launch(
  binaries: Binaries,
  { cluster, user }: Placement,
  logFile: string,
  flags: string[],
): Promise<ChildProcess> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  )
  if (size > LOG_LIMIT) await truncate(logFile)
  const log = await open(logFile, 'a', 0o600)
  const from = (await log.stat()).size
  try {
    const child = spawn(binaries.postgres, ['-D', cluster, ...flags], {
      ...identity(user),
      cwd: '/',
      env: serverEnv,
      detached: true,
      stdio: ['ignore', log.fd, log.fd],
    })
    await ready(child, cluster, logFile, from)
    return child
  } finally {
    await log.close()
  }
}

/** Waits for the status line that the server writes into its pid file. */
async function ready(
  child: ChildProcess,
  cluster: string,
  logFile: string,
  from: number,
): Promise<void> {
  let spawnError = ''
  child.once('error', (error) => {
    spawnError = error.message
  })
  for (;;) {
    const status = await readFile(path.join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')
    const lines = status.split('\n')
    if (Number(lines[0]) === child.pid && lines[7]?.trim() === 'ready') return
    if (spawnError || child.exitCode !== null || child.signalCode !== null) {
      const written = await readFile(logFile)
      throw faultFromLog(`${written.subarray(from).toString('utf8')}\n${spawnError}`, cluster)
    }
    await sleep(20)
  }
}
