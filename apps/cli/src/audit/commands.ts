import { verifyAudit } from '@nguon/db/audit/verify-audit'
import { createPool } from '@nguon/db/client/pool'
import { createScoped } from '@nguon/db/session/scoped'
import type { Command } from 'commander'
import { readConfig } from '../core/config.ts'
import { CliFault } from '../core/fault.ts'
import { createTerminal } from '../core/terminal.ts'
import { withInstallation } from '../database/installation.ts'

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

/** The number of sealed rows; throws a `CliFault` that names the first altered row. */
export async function verifyChain(workerUrl: string): Promise<number> {
  const pool = createPool(workerUrl, { max: 1 })
  try {
    const verdict = await createScoped(pool)({ account: null, unit: null }, verifyAudit)
    if (verdict.ok) return verdict.sealed
    throw new CliFault('audit_broken', { kind: verdict.fault, id: verdict.auditId })
  } finally {
    await pool.end()
  }
}
