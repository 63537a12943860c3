import { migrate } from '@nguon/db/migrate/migrate'
import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { createTerminal } from '../core/terminal.ts'
import { withInstallation } from '../database/installation.ts'
import { makeDemo } from './demo.ts'

export function addDemoCommand(program: Command): void {
  program
    .command('demo')
    .description('fill an empty installation with demonstration data, without starting it')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(async (flags: { data?: string }) => {
      const terminal = createTerminal(process.env)
      const config = readConfig(process.env, flags)
      await withInstallation(config, terminal, async (database, secrets) => {
        await migrate(database.ownerUrl)
        await makeDemo(database, secrets, config.dataDir, terminal)
      })
    })
}
