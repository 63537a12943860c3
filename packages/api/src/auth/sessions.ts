import { appendAudit } from '@nguon/db/audit/append-audit'
import type { SignedIn } from '@nguon/db/session/identify'
import { listSessions, revokeSessions } from '@nguon/db/sessions/sessions'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'

export type OwnSession = {
  id: string
  createdAt: string
  lastSeenAt: string
  userAgent: string
  current: boolean
}

export async function listOwnSessions(ctx: PortalContext, actor: SignedIn): Promise<OwnSession[]> {
  const rows = await ctx.services.scoped({ account: actor.accountId, unit: null }, (trx) =>
    listSessions(trx, actor.accountId),
  )
  return rows.map((row) => ({
    id: row.id,
    createdAt: row.createdAt.toString(),
    lastSeenAt: row.lastSeenAt.toString(),
    userAgent: row.userAgent,
    current: row.id === actor.sessionId,
  }))
}

export async function revokeOwnSession(
  ctx: PortalContext,
  actor: SignedIn,
  sessionId: string,
): Promise<void> {
  await ctx.services.scoped({ account: actor.accountId, unit: null }, async (trx) => {
    const ended = await revokeSessions(trx, { accountId: actor.accountId, only: sessionId })
    if (ended === 0) throw new AppError('not_found', 'session')
    await appendAudit(trx, {
      account: actor.accountId,
      path: '',
      action: 'account.revoke_session',
      subject: { type: 'session', id: sessionId },
      requestId: ctx.requestId,
    })
  })
  if (sessionId === actor.sessionId) ctx.setSession(null)
}
