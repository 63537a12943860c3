import type { Role } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** What the transaction's user holds today, with the names needed to choose where to work. */
export type OwnGrant = {
  id: string
  role: Role
  unitId: string | null
  unitName: string | null
  unitPath: string
  /** Whether units stand below this one. */
  aboveOthers: boolean
  delegated: boolean
  validFrom: Temporal.PlainDate | null
  /** The last day in force. */
  validTo: Temporal.PlainDate | null
  committee: { id: string; name: string; rootUnitId: string } | null
}

export type GrantRow = {
  id: string
  accountId: string
  role: Role
  unitId: string | null
  unitName: string | null
  validFrom: Temporal.PlainDate | null
  /** The last day in force. */
  validTo: Temporal.PlainDate | null
  /** Whether it holds today: begun and, if lent, still held by its lender. */
  inForce: boolean
  delegatedBy: string | null
}

export async function listOwnGrants(trx: Db): Promise<OwnGrant[]> {
  const { rows } = await sql<{
    grant_id: string
    role: Role
    unit_id: string | null
    unit_name: string | null
    unit_path: string
    above_others: boolean
    delegated: boolean
    valid_from: Temporal.PlainDate | null
    valid_to: Temporal.PlainDate | null
    committee_id: string | null
    committee_name: string | null
    committee_root: string | null
  }>`
    select *, lower(valid_during) as valid_from, (upper(valid_during) - 1)::date as valid_to,
      coalesce(unit_id in (select own_units_above()), false) as above_others
    from my_grants()`.execute(trx)
  return rows.map((row) => ({
    id: row.grant_id,
    role: row.role,
    unitId: row.unit_id,
    unitName: row.unit_name,
    unitPath: row.unit_path,
    aboveOthers: row.above_others,
    delegated: row.delegated,
    validFrom: row.valid_from,
    validTo: row.valid_to,
    committee:
      row.committee_id === null || row.committee_name === null || row.committee_root === null
        ? null
        : { id: row.committee_id, name: row.committee_name, rootUnitId: row.committee_root },
  }))
}

/** Every grant neither revoked nor over that the transaction's scope may administer. */
export async function listGrants(trx: Db): Promise<GrantRow[]> {
  return trx
    .selectFrom('role_grant')
    .leftJoin('unit', 'unit.id', 'role_grant.unit_id')
    .select([
      'role_grant.id',
      'role_grant.account_id as accountId',
      sql<Role>`role_grant.role`.as('role'),
      'role_grant.unit_id as unitId',
      'unit.name as unitName',
      sql<Temporal.PlainDate | null>`lower(role_grant.valid_during)`.as('validFrom'),
      sql<Temporal.PlainDate | null>`(upper(role_grant.valid_during) - 1)::date`.as('validTo'),
      sql<boolean>`role_grant.valid_during @> app.today() and (role_grant.delegated_by is null
        or app.is_lender_entitled(role_grant.delegated_by, role_grant.role, role_grant.unit_id))`.as(
        'inForce',
      ),
      'role_grant.delegated_by as delegatedBy',
    ])
    .where('role_grant.revoked_at', 'is', null)
    .where(sql<boolean>`not role_grant.valid_during << daterange(app.today(), null)`)
    .orderBy('role_grant.path')
    .orderBy('role_grant.role')
    .orderBy('role_grant.id')
    .execute()
}

export type Loan = { id: string; role: Role; borrower: string; validTo: Temporal.PlainDate }

/** The roles in a unit that an account lent and that have not ended, in the order of their last day. */
export async function listLoans(
  trx: Db,
  lender: string,
  unitId: string,
  today: Temporal.PlainDate,
): Promise<Loan[]> {
  const { rows } = await sql<Loan>`
    select g.id, g.role, a.display_name as borrower, (upper(g.valid_during) - 1)::date as "validTo"
    from role_grant g join account a on a.id = g.account_id
    where g.delegated_by = ${lender}::uuid and g.unit_id = ${unitId}::uuid and g.revoked_at is null
      and upper(g.valid_during) > ${today.toString()}::date
    order by upper(g.valid_during), a.display_name, g.id`.execute(trx)
  return rows
}

/**
 * Gives a role, unless the account holds it there for all these days already, given or lent by the
 * same hand: what is asked for twice is given once.
 */
export async function insertGrant(
  trx: Db,
  grant: {
    accountId: string
    role: Role
    unit: { id: string; path: string } | null
    from: Temporal.PlainDate | null
    to: Temporal.PlainDate | null
    delegatedBy: string | null
    grantedBy: string | null
  },
): Promise<string> {
  const { accountId, role, unit, delegatedBy } = grant
  await sql`select pg_advisory_xact_lock(hashtextextended(${`grant ${accountId}`}, 0))`.execute(trx)
  const { rows } = await sql<{ id: string }>`
    with wanted as (
      select ${accountId}::uuid as account_id, ${unit?.id ?? null}::uuid as unit_id, ${role} as role,
        daterange(${iso(grant.from)}::date, ${iso(grant.to)}::date, '[]') as valid_during,
        ${delegatedBy}::uuid as delegated_by)
    insert into role_grant (account_id, unit_id, path, role, valid_during, delegated_by, granted_by)
    select account_id, unit_id, ${unit?.path ?? ''}, role, valid_during, delegated_by, ${grant.grantedBy}::uuid
    from wanted w
    where not exists (
      select from role_grant g
      where g.account_id = w.account_id and g.unit_id is not distinct from w.unit_id and g.role = w.role
        and g.delegated_by is not distinct from w.delegated_by and g.revoked_at is null
        and g.valid_during @> w.valid_during)
    returning id`.execute(trx)
  const [row] = rows
  if (row === undefined) throw new AppError('conflict', 'already_granted')
  return row.id
}

const iso = (day: Temporal.PlainDate | null): string | null => day?.toString() ?? null

export type EndedGrant = { accountId: string; role: Role; path: string; unitName: string | null }

/** Ends a grant that neither was revoked nor is over; says whose it was and where. */
export async function revokeGrant(trx: Db, id: string, by: string): Promise<EndedGrant> {
  const { rows } = await sql<EndedGrant>`
    update role_grant g set revoked_at = now(), revoked_by = ${by}::uuid
    where g.id = ${id}::uuid and g.revoked_at is null
      and not g.valid_during << daterange(app.today(), null)
    returning g.account_id as "accountId", g.role, g.path,
      (select u.name from unit u where u.id = g.unit_id) as "unitName"`.execute(trx)
  const grant = rows[0]
  if (grant === undefined) throw new AppError('not_found', 'grant')
  return grant
}
