import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type Credentials = {
  id: string
  passwordHash: string
  failedCount: number
  lockedUntil: Temporal.Instant | null
  disabled: boolean
}

export type AccountRow = {
  id: string
  userName: string
  displayName: string
  disabled: boolean
  lastSignInAt: Temporal.Instant | null
}

export async function findCredentials(
  trx: Db,
  by: { userName: string } | { id: string },
): Promise<Credentials | undefined> {
  let query = trx
    .selectFrom('account')
    .select([
      'id',
      'password_hash as passwordHash',
      'failed_count as failedCount',
      'locked_until as lockedUntil',
      sql<boolean>`disabled_at is not null`.as('disabled'),
    ])
  query = 'id' in by ? query.where('id', '=', by.id) : query.where('user_name', '=', by.userName)
  return query.forUpdate().executeTakeFirst()
}

/** Counts a failure; from `after` failures on the account is locked for the seconds given. */
export async function recordFailure(
  trx: Db,
  id: string,
  lock: { failedCount: number; seconds: number },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({
      failed_count: lock.failedCount,
      locked_until: lock.seconds > 0 ? sql`now() + make_interval(secs => ${lock.seconds})` : null,
    })
    .where('id', '=', id)
    .execute()
}

export async function recordSignIn(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable('account')
    .set({ failed_count: 0, locked_until: null, last_sign_in_at: sql`now()` })
    .where('id', '=', id)
    .execute()
}

export async function insertAccount(
  trx: Db,
  account: { userName: string; displayName: string; passwordHash: string },
): Promise<string> {
  const row = await trx
    .insertInto('account')
    .values({
      user_name: account.userName,
      display_name: account.displayName,
      password_hash: account.passwordHash,
      must_change_password: true,
    })
    .onConflict((conflict) => conflict.column('user_name').doNothing())
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new AppError('conflict', 'user_name_taken', { field: 'userName' })
  return row.id
}

export async function setPassword(
  trx: Db,
  id: string,
  password: { hash: string; mustChange: boolean },
): Promise<void> {
  await trx
    .updateTable('account')
    .set({
      password_hash: password.hash,
      must_change_password: password.mustChange,
      password_changed_at: sql`now()`,
      failed_count: 0,
      locked_until: null,
    })
    .where('id', '=', id)
    .execute()
}

export async function setDisabled(trx: Db, id: string, disabled: boolean): Promise<void> {
  const { numUpdatedRows } = await trx
    .updateTable('account')
    .set({ disabled_at: disabled ? sql`now()` : null })
    .where('id', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new AppError('not_found', 'account')
}

export async function listAccounts(trx: Db): Promise<AccountRow[]> {
  return trx
    .selectFrom('account')
    .select([
      'id',
      'user_name as userName',
      'display_name as displayName',
      sql<boolean>`disabled_at is not null`.as('disabled'),
      'last_sign_in_at as lastSignInAt',
    ])
    .orderBy('user_name')
    .execute()
}

export async function hasAnyAccount(trx: Db): Promise<boolean> {
  const row = await trx.selectFrom('account').select('id').limit(1).executeTakeFirst()
  return row !== undefined
}
