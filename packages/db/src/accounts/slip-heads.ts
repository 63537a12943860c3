import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SlipHead = {
  id: string
  userName: string
  displayName: string
  unitName: string | null
  committeeName: string | null
}

/** The name of the committee that a unit, by its alias in the statement, belongs to. */
export const committeeNameOf = (unit: string): RawBuilder<string | null> => {
  const path = sql.ref(`${unit}.path`)
  return sql`(select c.name from committee c where ${path} >= c.path and ${path} < c.path || '~')`
}

/** Whose the accounts are and for which unit, in the order of the tree; disabled ones are left out. */
export async function findSlipHeads(trx: Db, ids: readonly string[]): Promise<SlipHead[]> {
  const { rows } = await sql<SlipHead>`
    select a.id, a.user_name as "userName", a.display_name as "displayName", held.name as "unitName",
      ${committeeNameOf('held')} as "committeeName"
    from account a left join lateral (
      select u.name, u.path from role_grant g join unit u on u.id = g.unit_id
      where g.account_id = a.id and g.revoked_at is null
        and not g.valid_during << daterange(app.today(), null)
      order by u.path limit 1) held on true
    where a.id = any(${ids}::uuid[]) and a.disabled_at is null order by held.path, a.user_name`.execute(
    trx,
  )
  return rows
}
