import { appendAudit } from '@nguon/db/audit/append-audit'
import { listSessions, revokeSessions } from '@nguon/db/sessions/sessions'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import type { InOwnScope } from '../in-scope.ts'

export type OwnSession = {
  id: string
  createdAt: string
  lastSeenAt: string
  userAgent: string
  current: boolean
}

export async function listOwnSessions(own: InOwnScope): Promise<OwnSession[]> {
  return own(async (trx, { accountId, sessionId }) => {
    const rows = await listSessions(trx, accountId)
    return rows.map((row) => ({
      id: row.id,
      createdAt: row.createdAt.toString(),
      lastSeenAt: row.lastSeenAt.toString(),
      userAgent: row.userAgent,
      current: row.id === sessionId,
    }))
  })
}

/** Ends one session of the account, or without an id the one that asks. */
export async function revokeOwnSession(
  ctx: Pick<PortalContext, 'requestId' | 'setSession'> & { own: InOwnScope },
  wanted?: string,
): Promise<void> {
  const endsItself = await ctx.own(async (trx, { accountId, sessionId }) => {
    const ending = wanted ?? sessionId
    if (ending === null || (await revokeSessions(trx, { accountId, only: ending })) === 0) {
      throw new AppError('not_found', 'session')
    }
    await appendAudit(trx, {
      account: accountId,
      path: '',
      action: 'account.revoke_session',
      subject: { type: 'session', id: ending },
      requestId: ctx.requestId,
    })
    return ending === sessionId
  })
  if (endsItself) ctx.setSession(null)
}
