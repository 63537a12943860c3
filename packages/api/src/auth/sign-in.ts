import { createHash, randomBytes } from 'node:crypto'
import { getCredentials, recordFailure, recordSignIn } from '@nguon/db/accounts/accounts'
import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertSession } from '@nguon/db/sessions/sessions'
import { lockSeconds } from '@nguon/domain/access/lock-out'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import { decoyHash, verifyPassword } from '../vault/password.ts'

const sessionHours = 12

type Outcome = { ok: true; token: string } | { ok: false; error: AppError }

/**
 * Signs in and returns the new session's token. The failure is recorded and committed before it is
 * told. An unknown name costs the same single password hash as a known one and locks like it.
 */
export async function signIn(
  ctx: PortalContext,
  input: { userName: string; password: string },
): Promise<string> {
  await ctx.services.throttle(`sign-in:${ctx.address}`)
  const outcome = await ctx.services.scoped(
    { account: null, unit: null },
    async (trx): Promise<Outcome> => {
      const found = await getCredentials(trx, input.userName)
      const { accountId } = found
      const matches = await verifyPassword(input.password, found.passwordHash ?? decoyHash)
      const log = (outcome: 'done' | 'refused', reason: string) =>
        appendAudit(trx, {
          account: null,
          path: '',
          action: 'account.sign_in',
          subject: { type: 'account', id: accountId },
          outcome,
          changes: { reason },
          requestId: ctx.requestId,
        })
      const waitSeconds = found.lockedUntil === null ? 0 : secondsUntil(found.lockedUntil)
      if (waitSeconds > 0) {
        await log('refused', 'account_locked')
        return { ok: false, error: locked(waitSeconds) }
      }
      if (!matches || accountId === null || found.disabled) {
        const failedCount = found.failedCount + 1
        const seconds = lockSeconds(failedCount)
        await recordFailure(trx, input.userName, { failedCount, seconds })
        await log('refused', 'wrong_credentials')
        return {
          ok: false,
          error:
            seconds > 0 ? locked(seconds) : new AppError('unauthenticated', 'wrong_credentials'),
        }
      }
      const token = randomBytes(32).toString('base64url')
      await recordSignIn(trx, accountId)
      await insertSession(trx, {
        accountId,
        tokenHash: hashToken(token),
        userAgent: ctx.userAgent,
        hours: sessionHours,
      })
      await log('done', 'password')
      return { ok: true, token }
    },
  )
  if (!outcome.ok) throw outcome.error
  return outcome.token
}

/** The database keeps this of a token, never the token. */
export function hashToken(token: string): Buffer {
  return createHash('sha256').update(token).digest()
}

function locked(seconds: number): AppError {
  return new AppError('throttled', 'account_locked', { retryAfterSeconds: seconds })
}

function secondsUntil(instant: Temporal.Instant): number {
  const left = Temporal.Now.instant().until(instant).total('seconds')
  return Math.max(0, Math.ceil(left))
}
