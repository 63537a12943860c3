import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { repository } from '../core/config.ts'

const main = path.resolve(import.meta.dirname, '../main.ts')
/** Kept between the commands: to strip and compile the sources costs each more than what it does. */
const compiled = path.join(repository, 'node_modules/.cache/nguon/compiled')

export type Ended = { code: number | null; stdout: string; stderr: string }
export type Running = {
  child: ChildProcess
  /** Resolves when stdout holds the text; rejects when the process ends before. */
  says: (text: string) => Promise<void>
  /** All of stdout until now. */
  said: () => string
  ended: Promise<Ended>
}

/**
 * Starts the real command with an environment of its own; sentences in English. `inside` is a
 * command that runs it in surroundings of its own, such as `unshare`.
 */
export function nguon(
  args: string[],
  env: Record<string, string> = {},
  inside: string[] = [],
): Running {
  const [command = process.execPath, ...rest] = [...inside, process.execPath, main, ...args]
  const child = spawn(command, rest, {
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      LANG: 'en_US.UTF-8',
      NODE_COMPILE_CACHE: compiled,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let stdout = ''
  let stderr = ''
  child.stdout.on('data', (chunk: Buffer) => {
    stdout += chunk.toString('utf8')
  })
  child.stderr.on('data', (chunk: Buffer) => {
    stderr += chunk.toString('utf8')
  })
  const ended = once(child, 'close').then(([code]) => ({
    code: typeof code === 'number' ? code : null,
    stdout,
    stderr,
  }))
  const says = async (text: string): Promise<void> => {
    while (!stdout.includes(text)) {
      const over = await Promise.race([
        once(child.stdout, 'data').then(() => false),
        ended.then(() => true),
      ])
      if (over && !stdout.includes(text))
        throw new Error(`ended before “${text}”:\n${stdout}${stderr}`)
    }
  }
  return { child, says, said: () => stdout, ended }
}

export const outcome = (
  args: string[],
  env?: Record<string, string>,
  inside?: string[],
): Promise<Ended> => nguon(args, env, inside).ended

/** The single line that a refused command leaves on stderr. */
export function refusal({ code, stderr }: Ended): string {
  const lines = stderr.trim().split('\n')
  if (code !== 1 || lines.length !== 1) throw new Error(`code ${code}, stderr:\n${stderr}`)
  return stderr.trim()
}
