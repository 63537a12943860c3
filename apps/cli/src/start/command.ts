import type { Command } from 'commander'
import { readConfig, type Flags } from '../core/config.ts'
import { faultSentence } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { createClosers } from './closers.ts'
import { start } from './start.ts'

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

export function addStartCommand(program: Command): void {
  program
    .command('start')
    .description('start database, worker, portal and site, and watch them')
    .option('--data <folder>', 'data folder (default: .data)')
    .option('--portal-port <port>', 'port of the portal (default: 4300)')
    .option('--site-port <port>', 'port of the public site (default: 4301)')
    .action(runUntilStopped)
}

async function runUntilStopped(flags: Flags): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  const asked = Promise.withResolvers<'asked'>()
  for (const signal of SIGNALS) process.on(signal, () => asked.resolve('asked'))
  const starting = start(config, terminal, closers)
  try {
    const outcome = await Promise.race([asked.promise, starting.then(({ failed }) => failed)])
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

/** Says what happened in one sentence, or shows a bug as it is, and ends with code 1. */
export function reportAndExit(error: unknown): never {
  const { locale } = createTerminal(process.env)
  const sentence = faultSentence(error, locale)
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`)
  process.exit(1)
}
