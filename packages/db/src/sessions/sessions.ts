import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SignedIn = {
  sessionId: string
  accountId: string
  userName: string
  displayName: string
  mustChangePassword: boolean
}

export type SessionRow = {
  id: string
  createdAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  userAgent: string
}

const live = sql<boolean>`session.revoked_at is null and session.expires_at > now()`

/** The account behind a token's hash, while session and account are alive. */
export async function findSignedIn(trx: Db, tokenHash: Buffer): Promise<SignedIn | undefined> {
  return trx
    .selectFrom('session')
    .innerJoin('account', 'account.id', 'session.account_id')
    .select([
      'session.id as sessionId',
      'account.id as accountId',
      'account.user_name as userName',
      'account.display_name as displayName',
      'account.must_change_password as mustChangePassword',
    ])
    .where('session.token_hash', '=', tokenHash)
    .where(live)
    .where('account.disabled_at', 'is', null)
    .executeTakeFirst()
}

export async function insertSession(
  trx: Db,
  session: { accountId: string; tokenHash: Buffer; userAgent: string; hours: number },
): Promise<void> {
  await trx
    .insertInto('session')
    .values({
      account_id: session.accountId,
      token_hash: session.tokenHash,
      user_agent: session.userAgent.normalize('NFC').slice(0, 200),
      expires_at: sql`now() + make_interval(hours => ${session.hours})`,
    })
    .execute()
}

/** Moves the last-seen time at most once a minute, so that reading does not write. */
export async function touchSession(trx: Db, id: string): Promise<void> {
  await trx
    .updateTable('session')
    .set({ last_seen_at: sql`now()` })
    .where('id', '=', id)
    .where(sql<boolean>`last_seen_at < now() - interval '1 minute'`)
    .execute()
}

export async function listSessions(trx: Db, accountId: string): Promise<SessionRow[]> {
  return trx
    .selectFrom('session')
    .select([
      'id',
      'created_at as createdAt',
      'last_seen_at as lastSeenAt',
      'user_agent as userAgent',
    ])
    .where('account_id', '=', accountId)
    .where(live)
    .orderBy('last_seen_at', 'desc')
    .execute()
}

/** Ends sessions of an account: one, or all but one, or all. Returns how many ended. */
export async function revokeSessions(
  trx: Db,
  which: { accountId: string; only?: string; except?: string },
): Promise<number> {
  let query = trx
    .updateTable('session')
    .set({ revoked_at: sql`now()` })
    .where('account_id', '=', which.accountId)
    .where('revoked_at', 'is', null)
  if (which.only !== undefined) query = query.where('id', '=', which.only)
  if (which.except !== undefined) query = query.where('id', '<>', which.except)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}
