import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SessionRow = {
  id: string
  createdAt: Temporal.Instant
  lastSeenAt: Temporal.Instant
  userAgent: string
}

const live = sql<boolean>`session.revoked_at is null and session.expires_at > now()`

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
  which: { accountId: string; only?: string; except?: string | null },
): Promise<number> {
  let query = trx
    .updateTable('session')
    .set({ revoked_at: sql`now()` })
    .where('account_id', '=', which.accountId)
    .where('revoked_at', 'is', null)
  if (which.only !== undefined) query = query.where('id', '=', which.only)
  if (typeof which.except === 'string') query = query.where('id', '<>', which.except)
  const { numUpdatedRows } = await query.executeTakeFirst()
  return Number(numUpdatedRows)
}

/** Deletes the sessions that ended a month ago; for the worker alone. Returns how many there were. */
export async function forgetEndedSessions(trx: Db): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select forget_ended_sessions() as gone`.execute(trx)
  return rows[0]?.gone ?? 0
}
