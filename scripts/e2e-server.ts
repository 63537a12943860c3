import { installation } from '@nguon/testing/browser/installation'
import { spawn } from 'node:child_process'
import { rm } from 'node:fs/promises'

/** A fresh installation for the browser tests, exactly as `nguon start` makes it. */
const { root, data, ports, today } = installation
await rm(data, { recursive: true, force: true })
const child = spawn(process.execPath, ['apps/cli/src/main.ts', 'start', '--data', data], {
  cwd: root,
  env: {
    ...process.env,
    PORTAL_PORT: String(ports.portal),
    SITE_PORT: String(ports.site),
    FIXED_TODAY: today,
  },
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal))
child.on('exit', (code) => process.exit(code ?? 1))
