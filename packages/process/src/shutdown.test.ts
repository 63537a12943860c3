import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'

const module = (name: string): string => import.meta.resolve(name)

/** Runs a process whose supervisor is gone before `onShutdown` is called. */
const LATE = `
  import { once } from 'node:events'
  import { createLogger } from '${module('./logger.ts')}'
  import { onShutdown } from '${module('./shutdown.ts')}'
  const gone = once(process, 'disconnect')
  process.send('begun')
  await gone
  setTimeout(() => process.exit(9), 20_000)
  onShutdown(createLogger('late', 'silent'), [() => process.stdout.write('closed')])
`

describe('onShutdown', () => {
  it('closes a process whose supervisor ended while it was starting', async () => {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', LATE], {
      stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
    })
    const exited = once(child, 'exit')
    await once(child, 'message')
    child.disconnect()
    expect(child.stdout && (await text(child.stdout))).toBe('closed')
    expect(await exited).toEqual([0, null])
  })
})
