import { hashPassword } from '@nguon/api/vault/password'
import type { Terminal } from '../core/terminal.ts'
import { asOperator } from '../database/as-operator.ts'
import type { Database } from '../database/database.ts'
import { handOver } from './hand-over.ts'
import { makePassword } from './password.ts'

const NAME = 'admin'

/** Makes the first account of an empty installation: system administrator, password to be changed. */
export async function ensureAdministrator(
  database: Database,
  dataDir: string,
  terminal: Terminal,
): Promise<void> {
  const password = makePassword()
  const made = await asOperator(database.ownerUrl, async (client) => {
    await client.query('lock table app.account in share row exclusive mode')
    const { rowCount } = await client.query('select from app.account limit 1')
    if (rowCount !== 0) return false
    await client.query(
      `with made as (
         insert into app.account (user_name, display_name, password_hash, must_change_password)
         values ($1, 'Quản trị hệ thống', $2, true) returning id
       ), granted as (
         insert into app.role_grant (account_id, role) select id, 'system_admin' from made
       )
       insert into app.audit_event (path, action, subject_type, subject_id)
       select '', 'operator.create_administrator', 'account', id from made`,
      [NAME, await hashPassword(password)],
    )
    return true
  })
  if (made) await handOver(terminal, dataDir, 'administrator', { name: NAME, password })
}
