import { spawn } from 'node:child_process'

/** The OS identity a server process runs under; null keeps our own. */
export type OsUser = { name: string; uid: number; gid: number; home: string }

export type Finished = { code: number | null; output: string }

/** Only what a server needs: nothing of our environment, which may hold secrets. */
export const serverEnv = { PATH: '/usr/local/bin:/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }

export const identity = (user: OsUser | null): { uid?: number; gid?: number } =>
  user ? { uid: user.uid, gid: user.gid } : {}

/** Runs a program to its end and returns its code and all it printed. A missing program has code null. */
export function runToEnd(
  file: string,
  args: string[],
  user: OsUser | null = null,
): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(file, args, {
      ...identity(user),
      cwd: '/',
      env: { ...serverEnv, PATH: `${serverEnv.PATH}:/usr/sbin:/sbin` },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    const collect = (chunk: Buffer): void => {
      output += chunk.toString('utf8')
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('error', (error) => resolve({ code: null, output: error.message }))
    child.on('close', (code) => resolve({ code, output }))
  })
}
