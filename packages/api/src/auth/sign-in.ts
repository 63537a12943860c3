import { createHash, randomBytes } from 'node:crypto'
import { getCredentials, recordSignIn } from '@nguon/db/accounts/accounts'
import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertSession } from '@nguon/db/sessions/sessions'
import { isIssuedPasswordOver, readIssuedPassword } from '@nguon/domain/access/issued-password'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import { decoyHash, verifyPassword } from '../vault/password.ts'
import { countFailure, lockOf } from './lock-out.ts'

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
    async (trx, { today }): Promise<Outcome> => {
      const found = await getCredentials(trx, input.userName)
      const { accountId, validTo } = found
      const given = validTo === null ? input.password : readIssuedPassword(input.password)
      const matches = await verifyPassword(given, found.passwordHash ?? decoyHash)
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
      const lock = lockOf(found)
      if (lock !== null) {
        await log('refused', 'account_locked')
        return { ok: false, error: lock }
      }
      if (!matches || accountId === null || found.disabled) {
        const locked = await countFailure(trx, input.userName, found)
        await log('refused', 'wrong_credentials')
        return {
          ok: false,
          error: locked ?? new AppError('unauthenticated', 'wrong_credentials'),
        }
      }
      // Said to nobody but the holder of the slip, and no failure of his.
      if (isIssuedPasswordOver(validTo, today)) {
        await log('refused', 'issued_password_over')
        return { ok: false, error: new AppError('refused', 'issued_password_over') }
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
