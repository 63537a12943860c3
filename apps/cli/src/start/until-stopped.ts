import { createTerminal, type Terminal } from '../core/terminal.ts'
import { createClosers, type Closers } from './closers.ts'
import { npxGone } from './npx-gone.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/**
 * Runs a command that goes on until it is asked to stop: starts, waits for a signal, the end of npx or
 * a failure, and closes what is open in reverse order. Ends the process with 0; throws what failed.
 */
export async function untilStopped(
  begin: (terminal: Terminal, closers: Closers) => Promise<{ failed: Promise<unknown> }>,
): Promise<void> {
  const terminal = createTerminal(process.env)
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  const asked = Promise.withResolvers<'asked'>()
  for (const signal of SIGNALS) process.on(signal, () => asked.resolve('asked'))
  // Who read what is said may be gone before: that is no reason to leave the database behind.
  for (const output of [process.stdout, process.stderr]) output.on('error', () => {})
  const starting = begin(terminal, closers)
  try {
    const outcome = await Promise.race([
      asked.promise,
      npxGone().then(() => 'asked'),
      starting.then(({ failed }) => failed),
    ])
    if (outcome !== 'asked') throw outcome
    terminal.say(terminal.words('step.stopping'))
  } finally {
    await closers.close()
    // A start that was interrupted ends on what was closed under it.
    await Promise.allSettled([starting])
  }
  terminal.say(terminal.words('step.stopped'))
  process.exit(0)
}
