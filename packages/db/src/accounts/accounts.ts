import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type Credentials = {
  /** Null for a name that belongs to nobody; such a name locks all the same. */
  accountId: string | null
  passwordHash: string | null
  failedCount: number
  lockedUntil: Temporal.Instant | null
  disabled: boolean
  /** The last day of a password that was issued; null for one that its owner chose. */
  validTo: Temporal.PlainDate | null
}

/** A password that somebody gives to an account: its owner must change it by the last day. */
export type IssuedPassword = { hash: string; validTo: Temporal.PlainDate; issuedBy: string }

export type AccountRow = {
  id: string
  userName: string
  displayName: string
  disabled: boolean
  /** When the lock for wrong passwords ends; null without one. */
  lockedUntil: Temporal.Instant | null
  lastSignInAt: Temporal.Instant | null
  /** The last day of a password that was issued and not changed yet. */
  passwordValidTo: Temporal.PlainDate | null
}

/**
 * What a sign-in is checked against. The database tells it to a transaction without a user, or to the
 * account itself, and keeps the name locked until the transaction ends.
 */
export async function getCredentials(trx: Db, userName: string): Promise<Credentials> {
  const { rows } = await sql<Credentials>`
    select account_id as "accountId", password_hash as "passwordHash", failed_count as "failedCount",
      locked_until as "lockedUntil", disabled, valid_to as "validTo"
    from credentials(${userName})`.execute(trx)
  const row = rows[0]
  if (row === undefined) throw new AppError('forbidden', 'role_required')
  return row
}

/** Counts a failure of a name and locks it for the seconds given, whether or not it is an account's. */
export async function recordFailure(
  trx: Db,
  userName: string,
  lock: { failedCount: number; seconds: number },
): Promise<void> {
  await sql`select note_failure(${userName}, ${lock.failedCount}::int, ${lock.seconds}::int)`.execute(
    trx,
  )
}

export async function recordSignIn(trx: Db, id: string): Promise<void> {
  await sql`select note_sign_in(${id}::uuid)`.execute(trx)
}

/** Names of an account, as everybody who works in the portal may read them. */
export async function getAccountNames(
  trx: Db,
  id: string,
): Promise<{ userName: string; displayName: string }> {
  const row = await trx
    .selectFrom('account')
    .select(['user_name as userName', 'display_name as displayName'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('not_found', 'account')
  return row
}

export async function findAccountId(trx: Db, userName: string): Promise<string | undefined> {
  const row = await trx
    .selectFrom('account')
    .select('id')
    .where('user_name', '=', userName)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  return row?.id
}

/** Who issued the password that the account has to change, and when; undefined without one. */
export async function findIssue(
  trx: Db,
  id: string,
): Promise<{ by: string; at: Temporal.Instant } | undefined> {
  return trx
    .selectFrom('account')
    .innerJoin('account as issuer', 'issuer.id', 'account.password_issued_by')
    .select(['issuer.display_name as by', 'account.password_changed_at as at'])
    .where('account.id', '=', id)
    .executeTakeFirst()
}

export async function insertAccount(
  trx: Db,
  account: { userName: string; displayName: string; password: IssuedPassword },
): Promise<string> {
  const row = await trx
    .insertInto('account')
    .values({
      user_name: account.userName,
      display_name: account.displayName,
      ...columnsOf(account.password),
    })
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new AppError('conflict', 'user_name_taken', { field: 'userName' })
  return row.id
}

/** Sets a password: one that its owner chose, or one that was issued to him. */
export async function setPassword(
  trx: Db,
  id: string,
  password: IssuedPassword | { hash: string },
): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({
      ...columnsOf(password),
      password_changed_at: sql`now()`,
      failed_count: 0,
      locked_until: null,
    })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('not_found', 'account')
}

const columnsOf = (password: IssuedPassword | { hash: string }) => ({
  password_hash: password.hash,
  must_change_password: 'validTo' in password,
  password_valid_to: sql<Temporal.PlainDate | null>`${'validTo' in password ? password.validTo.toString() : null}::date`,
  password_issued_by: 'validTo' in password ? password.issuedBy : null,
})

export async function setDisabled(trx: Db, id: string, disabled: boolean): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ disabled_at: disabled ? sql`now()` : null })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('not_found', 'account')
}

export async function listAccounts(trx: Db): Promise<AccountRow[]> {
  const { rows } = await sql<AccountRow>`
    select a.id, a.user_name as "userName", a.display_name as "displayName",
      a.disabled_at is not null as disabled, l.locked_until as "lockedUntil",
      a.last_sign_in_at as "lastSignInAt", a.password_valid_to as "passwordValidTo"
    from account a left join account_locks() l on l.account_id = a.id
    order by a.user_name`.execute(trx)
  return rows
}

export async function hasAnyAccount(trx: Db): Promise<boolean> {
  const row = await trx.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}
