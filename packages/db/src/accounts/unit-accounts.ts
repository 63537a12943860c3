import { AppError } from '@nguon/domain/errors'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import type { IssuedPassword } from './accounts.ts'
import { committeeNameOf } from './slip-heads.ts'

export type UnitWithoutSecretary = {
  id: string
  name: string
  kind: UnitKind
  parentName: string | null
}

/** Accounts that hold, or will hold, a unit as its secretary and may be used. */
const isSupplied = sql<boolean>`exists (
  select from role_grant g join account a on a.id = g.account_id and a.disabled_at is null
  where g.unit_id = u.id and g.role = 'unit_secretary' and g.revoked_at is null
    and not g.valid_during << daterange(app.today(), null))`

const isAtWork = sql<boolean>`u.dissolved_on is null and u.kind <> 'party_committee'`

/** Units at and below a path that have no secretary's account, in the order of the tree. */
export async function listUnitsWithoutSecretary(
  trx: Db,
  path: string,
  atMost: number,
): Promise<{ units: UnitWithoutSecretary[]; without: number; supplied: number }> {
  const below = sql`u.path >= ${path} and u.path < ${`${path}~`} and ${isAtWork}`
  const { rows: units } = await sql<UnitWithoutSecretary>`
    select u.id, u.name, u.kind, p.name as "parentName"
    from unit u left join unit p on p.id = u.parent_id
    where ${below} and not ${isSupplied} order by u.path limit ${atMost}`.execute(trx)
  const { rows } = await sql<{ without: number; supplied: number }>`
    select count(*) filter (where not ${isSupplied})::int as without,
      count(*) filter (where ${isSupplied})::int as supplied
    from unit u where ${below}`.execute(trx)
  return { units, without: rows[0]?.without ?? 0, supplied: rows[0]?.supplied ?? 0 }
}

/** Makes whoever else gives accounts to units wait: what is read afterwards stays so until the commit. */
export async function lockSupply(trx: Db): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('accounts of units', 0))`.execute(trx)
}

export type UnitToSupplyNow = {
  id: string
  path: string
  name: string
  committeeName: string | null
  supplied: boolean
}

/** Those of the units that exist and work, with whether a secretary has them. */
export async function findUnitsToSupply(
  trx: Db,
  ids: readonly string[],
): Promise<UnitToSupplyNow[]> {
  const { rows } = await sql<UnitToSupplyNow>`
    select u.id, u.path, u.name, ${committeeNameOf('u')} as "committeeName", ${isSupplied} as supplied from unit u
    where u.id = any(${ids}::uuid[]) and ${isAtWork}`.execute(trx)
  return rows
}

/** Which of the names are taken; without names, all that are. */
export async function findTakenNames(
  trx: Db,
  wanted: readonly string[] | null = null,
): Promise<Set<string>> {
  let query = trx.selectFrom('account').select('user_name')
  if (wanted !== null) query = query.where('user_name', 'in', wanted)
  const rows = await query.execute()
  return new Set(rows.map((row) => row.user_name))
}

export type NewUnitAccount = {
  userName: string
  displayName: string
  unit: { id: string; path: string }
  password: IssuedPassword
}

/** Creates accounts, each with the role of secretary in its unit; gives their ids by user name. */
export async function insertUnitAccounts(
  trx: Db,
  accounts: readonly NewUnitAccount[],
): Promise<Map<string, string>> {
  const rows = JSON.stringify(
    accounts.map(({ userName, displayName, unit, password }) => ({
      user_name: userName,
      display_name: displayName,
      password_hash: password.hash,
      password_valid_to: password.validTo.toString(),
      issued_by: password.issuedBy,
      unit_id: unit.id,
      path: unit.path,
    })),
  )
  const { rows: made } = await sql<{ id: string; userName: string }>`
    with wanted as (
      select * from jsonb_to_recordset(${rows}::jsonb) as w (user_name text, display_name text, password_hash text,
        password_valid_to date, issued_by uuid, unit_id uuid, path text)),
    made as (
      insert into account (user_name, display_name, password_hash, must_change_password, password_valid_to, password_issued_by)
      select user_name, display_name, password_hash, true, password_valid_to, issued_by from wanted
      on conflict (user_name) do nothing
      returning id, user_name),
    granted as (
      insert into role_grant (account_id, unit_id, path, role, granted_by)
      select made.id, w.unit_id, w.path, 'unit_secretary', w.issued_by from made join wanted w using (user_name))
    select id, user_name as "userName" from made`.execute(trx)
  if (made.length < accounts.length) throw new AppError('conflict', 'user_name_taken')
  return new Map(made.map(({ id, userName }) => [userName, id]))
}
