import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { openDataDir } from '../data/data-dir.ts'
import { withInstallation } from '../database/installation.ts'
import { backUp } from './backup.ts'
import { restore } from './restore.ts'
import { backupSecret } from './secret.ts'

type Flags = { data?: string; keyFile?: string }

export function addBackupCommands(program: Command): void {
  program
    .command('backup <file>')
    .description('write database and files, encrypted, to a file, and the keys to another')
    .option('--key-file <file>', 'encrypt with the content of this file instead of a passphrase')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(runBackup)
  program
    .command('restore <file>')
    .description('fill an empty data folder from a backup and compare it with what was backed up')
    .option('--key-file <file>', 'the file that the backup was encrypted with')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(runRestore)
}

async function runBackup(file: string, flags: Flags): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  if (config.databaseUrl !== undefined) throw new CliFault('backup_needs_embedded')
  const secret = await backupSecret(flags.keyFile)
  const { rows, files, keys } = await withInstallation(config, terminal, (database) =>
    backUp(database.ownerUrl, config.dataDir, file, secret),
  )
  terminal.say(terminal.words('step.backed_up', { file, rows, files, keys }))
}

async function runRestore(file: string, flags: Flags): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  if (config.databaseUrl !== undefined) throw new CliFault('backup_needs_embedded')
  const secret = await backupSecret(flags.keyFile)
  const { release } = await openDataDir(config.dataDir)
  try {
    const { rows, files } = await restore(file, config.dataDir, secret)
    terminal.say(terminal.words('step.restored', { rows, files }))
  } finally {
    await release()
  }
}
