import { Option, type Command } from 'commander'
import { readConfig, type Flags } from '../core/config.ts'
import { faultSentence } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { dev } from '../dev/dev.ts'
import { start } from './start.ts'
import { untilStopped } from './until-stopped.ts'

export function addStartCommands(program: Command): void {
  withOptions(program.command('start'))
    .description('start database, worker, portal and site, and watch them')
    .option(
      '--tls',
      'serve over https, with a certificate of an authority made for this installation',
    )
    .addOption(
      new Option('--tls-name <host>', 'another name or address of this machine; may be repeated')
        .argParser((name, given: string[]) => [...given, name])
        .default([], 'none')
        .implies({ tls: true }),
    )
    .action((flags: Flags) => {
      const config = readConfig(process.env, flags)
      return untilStopped((terminal, closers) => start(config, terminal, closers))
    })
  withOptions(program.command('dev'))
    .description('the same from the sources, for developers: changes show at once')
    .option('--vite-port <port>', 'port on which the portal’s pages are served (default: 5173)')
    .action((flags: Flags) => {
      const config = readConfig(process.env, flags)
      return untilStopped((terminal, closers) => dev(config, terminal, closers))
    })
}

const withOptions = (command: Command): Command =>
  command
    .option('--data <folder>', 'data folder (default: .data)')
    .option('--portal-port <port>', 'port of the portal (default: 4300)')
    .option('--site-port <port>', 'port of the public site (default: 4301)')
    .option('--demo', 'fill an empty installation with demonstration data first')

/** Says what happened in one sentence, or shows a bug as it is, and ends with code 1. */
export function reportAndExit(error: unknown): never {
  const { locale } = createTerminal(process.env)
  const sentence = faultSentence(error, locale)
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`)
  process.exit(1)
}
