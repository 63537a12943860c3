import { getCredentials, setPassword } from '@nguon/db/accounts/accounts'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { SignedIn } from '@nguon/db/session/identify'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import { passwordFault } from '@nguon/domain/access/password'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import { hashPassword, verifyPassword } from '../vault/password.ts'

/** Sets a new password after the present one was given again; every other session ends. */
export async function changePassword(
  ctx: PortalContext,
  actor: SignedIn,
  input: { current: string; next: string },
): Promise<void> {
  await ctx.services.throttle(`password:${actor.accountId}`)
  const fault = passwordFault(input.next, actor.userName, input.current)
  if (fault !== null) throw new AppError('invalid', fault, { field: 'next' })
  await ctx.services.scoped({ account: actor.accountId, unit: null }, async (trx) => {
    const { passwordHash } = await getCredentials(trx, actor.userName)
    if (passwordHash === null || !(await verifyPassword(input.current, passwordHash))) {
      throw new AppError('invalid', 'wrong_current_password', { field: 'current' })
    }
    const hash = await hashPassword(input.next)
    await setPassword(trx, actor.accountId, { hash, mustChange: false })
    await revokeSessions(trx, { accountId: actor.accountId, except: actor.sessionId })
    await appendAudit(trx, {
      account: actor.accountId,
      path: '',
      action: 'account.change_password',
      subject: { type: 'account', id: actor.accountId },
      requestId: ctx.requestId,
    })
  })
}
