import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { createTerminal } from '../core/terminal.ts'
import { withInstallation } from '../database/installation.ts'
import { verifyChain } from './verify-chain.ts'

export function addAuditCommands(program: Command): void {
  const audit = program.command('audit').description('look after the audit log')
  audit
    .command('verify')
    .description('follow the chain of seals and name the first row that was altered')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(verify)
}

async function verify(flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const count = await withInstallation(config, terminal, (database, { roles }) =>
    verifyChain(database.urlFor('app_worker', roles.app_worker)),
  )
  terminal.say(terminal.words('step.sealed', { count }))
}
