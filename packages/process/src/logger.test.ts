import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { text } from 'node:stream/consumers'
import { describe, expect, it } from 'vitest'
import { describeError } from './logger.ts'

/** Logs, goes on to something else, and logs again. */
const LOGGING = `
  import { setImmediate } from 'node:timers/promises'
  import { createLogger } from '${import.meta.resolve('./logger.ts')}'
  const log = createLogger('full')
  for (const line of ['one', 'two']) {
    log.info(line)
    await setImmediate()
  }
  process.stderr.write('served')
`

/** Logs more than a pipe holds, which whoever looks at our output has made one that does not wait, and ends. */
const ENDING = `
  import { createLogger } from '${import.meta.resolve('./logger.ts')}'
  const log = createLogger('ending')
  if (process.stdout.writable) for (let line = 0; line < 500; line += 1) log.info('x'.repeat(1000))
  process.exit(0)
`

/** Every write to it fails as on a full disk. */
const FULL = '/dev/full'

describe.runIf(existsSync(FULL))('a log on a full disk', () => {
  it('neither ends nor holds up who writes it', async () => {
    const full = await open(FULL, 'w')
    const child = spawn(process.execPath, ['--input-type=module', '--eval', LOGGING], {
      stdio: ['ignore', full.fd, 'pipe'],
      timeout: 20_000,
      killSignal: 'SIGKILL',
    })
    await full.close()
    const exited = once(child, 'exit')
    expect(child.stderr && (await text(child.stderr))).toBe('served')
    expect(await exited).toEqual([0, null])
  })
})

it('loses nothing at an exit, although whoever reads the log is slower', async () => {
  const child = spawn(process.execPath, ['--input-type=module', '--eval', ENDING], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: 20_000,
  })
  const lines = (await text(child.stdout)).trimEnd().split('\n')
  expect(lines).toHaveLength(500)
  for (const line of lines) expect(JSON.parse(line)).toMatchObject({ name: 'ending' })
})

describe('describeError', () => {
  it('keeps the values of a database error out', () => {
    const error = Object.assign(new Error('invalid input syntax for type date: "Lò Văn Nguồn"'), {
      severity: 'ERROR',
      code: '22007',
      detail: 'Key (identity_number)=(001099012345) already exists.',
      table: 'person',
    })
    const described = JSON.stringify(describeError(error))
    expect(described).not.toContain('Nguồn')
    expect(described).not.toContain('001099012345')
    expect(describeError(error)).toMatchObject({ code: '22007', table: 'person' })
  })

  it('keeps the message of our own errors', () => {
    expect(describeError(new RangeError('too long'))).toMatchObject({ message: 'too long' })
  })
})
