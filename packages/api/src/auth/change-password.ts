import { getAccountNames, getCredentials, setPassword } from '@nguon/db/accounts/accounts'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import { readIssuedPassword } from '@nguon/domain/access/issued-password'
import { passwordFault } from '@nguon/domain/access/password'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import type { InOwnScope, Self } from '../in-scope.ts'
import { hashPassword, verifyPassword } from '../vault/password.ts'
import { countFailure, lockOf } from './lock-out.ts'

/**
 * Sets a new password after the present one was given again; every other session ends. Whoever holds
 * a session guesses no faster here than at the sign-in: a failure counts and is logged like one there.
 */
export async function changePassword(
  ctx: PortalContext & { own: InOwnScope },
  input: { current: string; next: string },
): Promise<void> {
  await ctx.services.throttle(`password:${keyOf(ctx.caller)}`)
  const refused = await ctx.own((trx, self) => change(trx, self, ctx.requestId, input))
  if (refused !== null) throw refused
}

const keyOf = (caller: PortalContext['caller']): string =>
  caller !== null && typeof caller === 'object' ? caller.tokenHash.toString('hex') : `${caller}`

/** Gives a refusal that stays recorded; what was not tried at all throws. */
async function change(
  trx: Db,
  { accountId, sessionId }: Self,
  requestId: string,
  input: { current: string; next: string },
): Promise<AppError | null> {
  const log = (outcome: 'done' | 'refused', changes: { reason?: string } = {}) =>
    appendAudit(trx, {
      account: accountId,
      path: '',
      action: 'account.change_password',
      subject: { type: 'account', id: accountId },
      outcome,
      changes,
      requestId,
    })
  const { userName } = await getAccountNames(trx, accountId)
  const fault = passwordFault(input.next, userName, input.current)
  if (fault !== null) throw new AppError('invalid', fault, { field: 'next' })
  const found = await getCredentials(trx, userName)
  const lock = lockOf(found)
  if (lock !== null) {
    await log('refused', { reason: 'account_locked' })
    return lock
  }
  const { passwordHash } = found
  const current = found.validTo === null ? input.current : readIssuedPassword(input.current)
  if (passwordHash === null || !(await verifyPassword(current, passwordHash))) {
    const locked = await countFailure(trx, userName, found)
    await log('refused', { reason: 'wrong_current_password' })
    return locked ?? new AppError('invalid', 'wrong_current_password', { field: 'current' })
  }
  await setPassword(trx, accountId, { hash: await hashPassword(input.next) })
  await revokeSessions(trx, { accountId, except: sessionId })
  await log('done')
  return null
}
