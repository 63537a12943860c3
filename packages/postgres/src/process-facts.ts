import { readFile } from 'node:fs/promises'
import { runToEnd } from './run.ts'

/** `started` tells two processes apart that got the same number one after the other. */
export type ProcessFacts = { started: string; parent: number; command: string }

/** What the system knows about a live process; undefined if there is none with this number. */
export async function processFacts(pid: number): Promise<ProcessFacts | undefined> {
  if (process.platform === 'linux') return factsFromProc(pid)
  const listed = await runToEnd('ps', ['-o', 'lstart=,ppid=,command=', '-p', String(pid)])
  if (listed.code !== 0) return undefined
  const [, parent = '', command = ''] = /^\s*(\d+)\s+(.*)/s.exec(listed.output.slice(24)) ?? []
  return {
    started: listed.output.slice(0, 24),
    parent: Number(parent),
    command: command.trim(),
  }
}

/** Whether this very process still lives. */
export async function isAlive(it: { pid: number; started: string }): Promise<boolean> {
  return (await processFacts(it.pid))?.started === it.started
}

async function factsFromProc(pid: number): Promise<ProcessFacts | undefined> {
  try {
    const stat = await readFile(`/proc/${pid}/stat`, 'utf8')
    // The second field may hold spaces; the state follows its closing bracket, start is field 22.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    if (fields[0] === 'Z') return undefined
    const command = await readFile(`/proc/${pid}/cmdline`, 'utf8')
    return {
      started: fields[19] ?? '',
      parent: Number(fields[1]),
      command: command.replaceAll('\0', ' ').trim(),
    }
  } catch {
    return undefined
  }
}
