import path from 'node:path'
import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { openDataDir } from '../data/data-dir.ts'
import { loadSecrets } from '../data/secrets.ts'
import { openDatabase } from '../database/open.ts'
import { createClosers } from '../start/closers.ts'
import { furnish } from '../start/furnish.ts'
import { writeProcessSecrets } from './write-process-secrets.ts'

export function addProvisionCommand(program: Command): void {
  program
    .command('provision')
    .description('for processes with users of their own: schema, first account, secrets of each')
    .requiredOption('--secrets <folder>', 'where each process finds a folder with its own secrets')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(provision)
}

/** Does what `start` does before its processes, and leaves those to systemd or to containers. */
async function provision(flags: { secrets: string; data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const { say, words } = terminal
  const config = readConfig(process.env, flags)
  if (config.databaseUrl === undefined) throw new CliFault('provision_needs_server')
  const closers = createClosers((error) => process.stderr.write(`${String(error)}\n`))
  try {
    const dataDir = await openDataDir(config.dataDir)
    await closers.add(dataDir.release)
    const secrets = await loadSecrets(config.dataDir)
    const database = await openDatabase(config, secrets, terminal, closers)
    await furnish(database, secrets, config, terminal)
    const folder = path.resolve(flags.secrets)
    await writeProcessSecrets(folder, secrets, database)
    say(words('step.provisioned', { folder }))
  } finally {
    await closers.close()
  }
}
