import type { Role } from '@nguon/domain/access/roles'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** An account with a role strictly below the active unit: names and state, nothing of its work. */
export type AccountBelowRow = {
  id: string
  userName: string
  displayName: string
  disabled: boolean
  mustChangePassword: boolean
  /** The last day of a password that was issued and not changed yet. */
  passwordValidTo: Temporal.PlainDate | null
  grants: { role: Role; path: string; unitId: string; unitName: string }[]
  holdsElsewhere: boolean
}

/** The accounts of the units below the active one, in the order of the tree; one of them, or all. */
export async function listAccountsBelow(trx: Db, id?: string): Promise<AccountBelowRow[]> {
  const wanted = id === undefined ? sql`true` : sql`a.id = ${id}::uuid`
  const { rows } = await sql<AccountBelowRow>`
    select a.id, a.user_name as "userName", a.display_name as "displayName",
      a.disabled_at is not null as disabled, a.must_change_password as "mustChangePassword",
      a.password_valid_to as "passwordValidTo", bool_or(g.holds_elsewhere) as "holdsElsewhere",
      jsonb_agg(jsonb_build_object('role', g.role, 'path', g.path, 'unitId', u.id, 'unitName', u.name)
        order by g.path, g.role) as grants
    from grants_below() g join account a on a.id = g.account_id join unit u on u.id = g.unit_id
    where ${wanted} group by a.id order by min(g.path), a.user_name`.execute(trx)
  return rows
}

/** False when the database, which decides by itself who stands below, does not let it happen. */
export async function resetPasswordBelow(
  trx: Db,
  id: string,
  password: { hash: string; validTo: Temporal.PlainDate },
): Promise<boolean> {
  const { rows } = await sql<{ done: boolean }>`
    select reset_password_below(${id}::uuid, ${password.hash}, ${password.validTo.toString()}::date) as done`.execute(
    trx,
  )
  return rows[0]?.done ?? false
}
