import { getConnInfo } from '@hono/node-server/conninfo'
import { hashToken } from '@nguon/api/auth/sign-in'
import type { PortalContext, Services } from '@nguon/api/context'
import type { SessionKey } from '@nguon/db/session/enter'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import { AppError } from '@nguon/domain/errors'
import type { Context } from 'hono'
import { z } from 'zod'
import { clientAddress } from './client-address.ts'
import { readSessionToken, sessionCookie } from './session-cookie.ts'

const uuid = z.uuid()

/**
 * What the procedures know of a request: who asks, from where, and for which unit. Cookies of the
 * answer are added to `answered`.
 */
export function requestContext(
  c: Context,
  services: Services,
  trustedProxies: readonly string[],
  answered: Headers = new Headers(),
): PortalContext {
  const token = readSessionToken(c)
  const caller = token === undefined ? null : { tokenHash: hashToken(token) }
  const unit = uuid.safeParse(c.req.header('x-nguon-scope'))
  return {
    services,
    requestId: c.get('requestId'),
    address: clientAddress(
      getConnInfo(c).remote.address ?? '',
      c.req.header('x-forwarded-for'),
      trustedProxies,
    ),
    userAgent: c.req.header('user-agent') ?? '',
    caller,
    unit: unit.success ? unit.data : null,
    setSession: (next) => answered.append('set-cookie', sessionCookie(next)),
    endPreviousSession: () => endSession(services, caller),
  }
}

/** The unit in the address of a file, which a browser fetches without headers of ours. */
export function unitAsked(c: Context): string | null {
  return uuid.safeParse(c.req.query('unit')).data ?? null
}

/** Ends a session; one that has ended already stays so. */
async function endSession(services: Services, caller: SessionKey | null): Promise<void> {
  if (caller === null) return
  try {
    await services.scoped({ account: caller, unit: null }, async (trx, session) => {
      const { account: accountId, sessionId: only } = session
      if (accountId !== null && only !== null) await revokeSessions(trx, { accountId, only })
    })
  } catch (error) {
    if (!(error instanceof AppError) || error.kind !== 'unauthenticated') throw error
  }
}
