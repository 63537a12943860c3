import { hashPassword } from '@nguon/api/vault/password'
import type { Terminal } from '../core/terminal.ts'
import { asOperator } from '../database/as-operator.ts'
import type { Database } from '../database/database.ts'
import type { Account } from '../portal/portal.ts'
import { handOver } from './hand-over.ts'
import { makePassword } from './password.ts'

const NAME = 'admin'
const DISPLAY_NAME = 'Quản trị hệ thống'

/** Makes the first account of an empty installation: system administrator, password to be changed. */
export async function ensureAdministrator(
  database: Database,
  dataDir: string,
  terminal: Terminal,
): Promise<void> {
  const made = await makeAdministrator(database)
  if (made === null) return
  await handOver(terminal, dataDir, 'administrator', { name: NAME, password: made.password })
}

/** The same without telling anybody; null when the installation has an account already. */
export async function makeAdministrator(
  database: Database,
): Promise<(Account & { password: string }) | null> {
  const password = makePassword()
  const id = await asOperator(database.ownerUrl, async (client) => {
    await client.query('lock table app.account in share row exclusive mode')
    const { rowCount } = await client.query('select from app.account limit 1')
    if (rowCount !== 0) return undefined
    const { rows } = await client.query<{ id: string }>(
      `with made as (
         insert into app.account (user_name, display_name, password_hash, must_change_password)
         values ($1, $2, $3, true) returning id
       ), granted as (
         insert into app.role_grant (account_id, role) select id, 'system_admin' from made
       ), noted as (
         insert into app.audit_event (path, action, subject_type, subject_id)
         select '', 'operator.create_administrator', 'account', id from made
       )
       select id from made`,
      [NAME, DISPLAY_NAME, await hashPassword(password)],
    )
    return rows[0]?.id
  })
  if (id === undefined) return null
  return { id, userName: NAME, displayName: DISPLAY_NAME, password }
}
