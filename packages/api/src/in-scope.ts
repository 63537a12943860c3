import type { DataClass } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import type { SessionKey, Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from './actor.ts'
import type { PortalContext } from './context.ts'

/** What a procedure on records asks of its caller: a class of data, over the installation or in a unit. */
export type RecordsGuard = { kind: 'installation' | 'unit'; dataClass: DataClass }

/** `run` inside a transaction of the request; what it is given says who acts and where. */
export type InScope = <T>(run: (trx: Db, act: Actor) => Promise<T>) => Promise<T>

/** Opens transactions for whoever passes the guard; the database finds out in the round trip that enters the scope. */
export function inScope(ctx: PortalContext, guard: RecordsGuard): InScope {
  const account = callerOf(ctx)
  const { services, requestId } = ctx
  const unit = guard.kind === 'unit' ? ctx.unit : null
  return (run) =>
    services.scoped({ account, unit, dataClass: guard.dataClass }, (trx, session) => {
      const accountId = admitted(session, guard, unit)
      const { today, path } = session
      return run(trx, { accountId, unit, path, today, requestId })
    })
}

/** An account before its own records; `sessionId` is null when it did not come by a session. */
export type Self = Pick<Session, 'sessionId' | 'mustChangePassword' | 'today'> & {
  accountId: string
}
export type InOwnScope = <T>(run: (trx: Db, self: Self) => Promise<T>) => Promise<T>

/** Opens transactions for an account on what is its own, also while its password must be changed. */
export function inOwnScope(ctx: PortalContext): InOwnScope {
  const account = callerOf(ctx)
  return (run) =>
    ctx.services.scoped({ account, unit: null }, (trx, session) => {
      const { account: accountId, sessionId, mustChangePassword, today } = session
      if (accountId === null) throw new AppError('unauthenticated', 'sign_in_required')
      return run(trx, { accountId, sessionId, mustChangePassword, today })
    })
}

function callerOf({ caller }: PortalContext): string | SessionKey {
  if (caller === null) throw new AppError('unauthenticated', 'sign_in_required')
  return caller
}

/** The account, or the refusal of the guard. */
function admitted(session: Session, guard: RecordsGuard, unit: string | null): string {
  const { account, standing, mustChangePassword } = session
  if (account === null) throw new AppError('unauthenticated', 'sign_in_required')
  if (mustChangePassword) throw new AppError('forbidden', 'password_change_required')
  // A unit that is not the user's looks exactly like one that does not exist.
  const nowhere = guard.kind === 'unit' && (unit === null || standing === 'outside')
  if (nowhere) throw new AppError('not_found', 'unit')
  if (standing !== 'covered') throw new AppError('forbidden', 'role_required')
  return account
}
