import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'
import path from 'node:path'

/** A fresh installation for the browser tests, exactly as `nguon start` makes it. */
const root = path.resolve(import.meta.dirname, '..')
const data = path.join(root, 'node_modules/.cache/nguon/e2e')
await rm(data, { recursive: true, force: true })
const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'start', '--data', data], {
  cwd: root,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
