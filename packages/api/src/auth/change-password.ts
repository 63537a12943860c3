import { getCredentials, setPassword } from '@nguon/db/accounts/accounts'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { SignedIn } from '@nguon/db/session/identify'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import { passwordFault } from '@nguon/domain/access/password'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import { hashPassword, verifyPassword } from '../vault/password.ts'
import { countFailure, lockOf } from './lock-out.ts'

/**
 * Sets a new password after the present one was given again; every other session ends. Whoever holds
 * a session guesses no faster here than at the sign-in: a failure counts and is logged like one there.
 */
export async function changePassword(
  ctx: PortalContext,
  actor: SignedIn,
  input: { current: string; next: string },
): Promise<void> {
  await ctx.services.throttle(`password:${actor.accountId}`)
  const fault = passwordFault(input.next, actor.userName, input.current)
  if (fault !== null) throw new AppError('invalid', fault, { field: 'next' })
  const refused = await ctx.services.scoped(
    { account: actor.accountId, unit: null },
    async (trx): Promise<AppError | null> => {
      const log = (outcome: 'done' | 'refused', changes: { reason?: string } = {}) =>
        appendAudit(trx, {
          account: actor.accountId,
          path: '',
          action: 'account.change_password',
          subject: { type: 'account', id: actor.accountId },
          outcome,
          changes,
          requestId: ctx.requestId,
        })
      const found = await getCredentials(trx, actor.userName)
      const lock = lockOf(found)
      if (lock !== null) {
        await log('refused', { reason: 'account_locked' })
        return lock
      }
      const { passwordHash } = found
      if (passwordHash === null || !(await verifyPassword(input.current, passwordHash))) {
        const locked = await countFailure(trx, actor.userName, found)
        await log('refused', { reason: 'wrong_current_password' })
        return locked ?? new AppError('invalid', 'wrong_current_password', { field: 'current' })
      }
      const hash = await hashPassword(input.next)
      await setPassword(trx, actor.accountId, { hash, mustChange: false })
      await revokeSessions(trx, { accountId: actor.accountId, except: actor.sessionId })
      await log('done')
      return null
    },
  )
  if (refused !== null) throw refused
}
