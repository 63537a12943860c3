import { inSpan } from '@nguon/process/tracing/span'
import type { Pool } from 'pg'

export type SignedIn = {
  sessionId: string
  accountId: string
  userName: string
  displayName: string
  mustChangePassword: boolean
}

export type Identify = (tokenHash: Buffer) => Promise<SignedIn | null>

/**
 * Who a session's token belongs to, in one statement outside any transaction: accounts and sessions
 * belong to no unit, so no scope is needed to read them.
 */
export function createIdentify(pool: Pool): Identify {
  return async (tokenHash) => {
    const { rows } = await inSpan('resume_session', () =>
      pool.query<{
        session_id: string
        account_id: string
        user_name: string
        display_name: string
        must_change_password: boolean
      }>({ name: 'resume_session', text: 'select * from resume_session($1)', values: [tokenHash] }),
    )
    const row = rows[0]
    if (row === undefined) return null
    return {
      sessionId: row.session_id,
      accountId: row.account_id,
      userName: row.user_name,
      displayName: row.display_name,
      mustChangePassword: row.must_change_password,
    }
  }
}
