import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'

const root = path.resolve(import.meta.dirname, '../..')

export type Step = {
  name: string
  command: string
  args: string[]
  /** Below the root of the repository; the root itself if absent. */
  cwd?: string
  env?: Record<string, string>
  /** Shown while it runs; otherwise only what a failed step wrote is shown, at its end. */
  live?: boolean
}

export type Outcome = { name: string; ok: boolean; seconds: number }

const env = {
  ...process.env,
  PATH: `${path.join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`,
  TURBO_TELEMETRY_DISABLED: '1',
  DO_NOT_TRACK: '1',
  ...(process.stdout.isTTY ? {} : { NO_COLOR: '1' }),
}

export async function runStep(step: Step): Promise<Outcome> {
  const started = performance.now()
  const output: Buffer[] = []
  const child = spawn(step.command, step.args, {
    cwd: path.join(root, step.cwd ?? ''),
    env: { ...env, ...step.env },
    stdio: step.live ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'],
  })
  child.stdout?.on('data', (chunk: Buffer) => output.push(chunk))
  child.stderr?.on('data', (chunk: Buffer) => output.push(chunk))
  const code = await Promise.race([
    once(child, 'close').then(([exit]) => exit === 0),
    once(child, 'error').then(([error]) => {
      output.push(Buffer.from(`${String(error)}\n`))
      return false
    }),
  ])
  const seconds = (performance.now() - started) / 1000
  if (!code) process.stdout.write(Buffer.concat(output))
  console.log(`${code ? 'ok    ' : 'FAILED'} ${step.name} (${seconds.toFixed(1)} s)`)
  return { name: step.name, ok: code, seconds }
}
