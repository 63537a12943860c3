import { getConnInfo } from '@hono/node-server/conninfo'
import { hashToken } from '@nguon/api/auth/sign-in'
import type { PortalContext, Services } from '@nguon/api/context'
import { revokeSessions } from '@nguon/db/sessions/sessions'
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
  const account = token === undefined ? null : { tokenHash: hashToken(token) }
  const signedIn = () =>
    account === null ? Promise.resolve(null) : services.identify(account.tokenHash)
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
    account,
    signedIn,
    unit: unit.success ? unit.data : null,
    setSession: (next) => answered.append('set-cookie', sessionCookie(next)),
    endPreviousSession: async () => {
      const actor = await signedIn()
      if (actor === null) return
      await services.scoped({ account: actor.accountId, unit: null }, (trx) =>
        revokeSessions(trx, { accountId: actor.accountId, only: actor.sessionId }),
      )
    },
  }
}
