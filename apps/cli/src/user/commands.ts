import { hashPassword } from '@nguon/api/vault/password'
import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { asOperator } from '../database/as-operator.ts'
import { withInstallation } from '../database/installation.ts'
import { handOver } from './hand-over.ts'
import { makePassword } from './password.ts'

export function addUserCommands(program: Command): void {
  const user = program.command('user').description('look after accounts from the machine itself')
  user
    .command('reset <name>')
    .description('give an account a new password, unlock it and end its sessions')
    .option('--data <folder>', 'data folder (default: .data)')
    .action(reset)
}

async function reset(name: string, flags: { data?: string }): Promise<void> {
  const terminal = createTerminal(process.env)
  const config = readConfig(process.env, flags)
  const password = makePassword()
  await withInstallation(config, terminal, (database) =>
    resetPassword(database.ownerUrl, name, password),
  )
  await handOver(terminal, config.dataDir, 'password_reset', { name, password })
}

async function resetPassword(ownerUrl: string, name: string, password: string): Promise<void> {
  const hash = await hashPassword(password)
  await asOperator(ownerUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `update app.account
       set password_hash = $2, must_change_password = true, password_changed_at = now(),
           password_valid_to = null, password_issued_by = null, failed_count = 0, locked_until = null
       where user_name = $1 returning id`,
      [name, hash],
    )
    const account = rows[0]
    if (!account) throw new CliFault('account_missing', { name })
    await client.query(
      'update app.session set revoked_at = now() where account_id = $1 and revoked_at is null',
      [account.id],
    )
    await client.query(
      `insert into app.audit_event (path, action, subject_type, subject_id)
       values ('', 'operator.reset_password', 'account', $1)`,
      [account.id],
    )
  })
}
