import type { DataClass } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import type { SessionKey, Session } from '@nguon/db/session/enter'
import type { Row, Statement } from '@nguon/db/session/read-scoped'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from './actor.ts'
import type { PortalContext } from './context.ts'

/** What a procedure on records asks of its caller: a class of data, over the installation or in a unit. */
export type RecordsGuard = { kind: 'installation' | 'unit'; dataClass: DataClass }

/** `run` inside a transaction of the request; what it is given says who acts and where. */
export type InScope = <T>(run: (trx: Db, act: Actor) => Promise<T>) => Promise<T>

/** The answer that `tell` makes of what one statement reads in the scope of the request. */
export type ReadInScope = <R extends Row, T>(
  statement: Statement<R>,
  tell: (rows: R[], act: Actor) => T,
) => Promise<T>

/** Opens transactions for whoever passes the guard; the database finds out in the round trip that enters the scope. */
export function inScope(ctx: PortalContext, guard: RecordsGuard): InScope {
  const scope = scopeOf(ctx, guard)
  return (run) =>
    ctx.services.scoped(scope, (trx, session) => run(trx, admitted(session, guard, ctx)))
}

/** Reads for whoever passes the guard, in the round trip in which the database finds that out. */
export function readInScope(ctx: PortalContext, guard: RecordsGuard): ReadInScope {
  const scope = scopeOf(ctx, guard)
  return async (statement, tell) => {
    const { rows, session } = await ctx.services.readScoped(scope, statement)
    return tell(rows, admitted(session, guard, ctx))
  }
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

const scopeOf = (ctx: PortalContext, guard: RecordsGuard) => ({
  account: callerOf(ctx),
  unit: unitOf(ctx, guard),
  dataClass: guard.dataClass,
})

const unitOf = (ctx: PortalContext, guard: RecordsGuard) =>
  guard.kind === 'unit' ? ctx.unit : null

/** Who acts, or the refusal of the guard. */
function admitted(session: Session, guard: RecordsGuard, ctx: PortalContext): Actor {
  const { account, standing, mustChangePassword, today, path } = session
  const unit = unitOf(ctx, guard)
  if (account === null) throw new AppError('unauthenticated', 'sign_in_required')
  if (mustChangePassword) throw new AppError('forbidden', 'password_change_required')
  // A unit that is not the user's looks exactly like one that does not exist.
  const nowhere = guard.kind === 'unit' && (unit === null || standing === 'outside')
  if (nowhere) throw new AppError('not_found', 'unit')
  if (standing !== 'covered') throw new AppError('forbidden', 'role_required')
  return { accountId: account, unit, path, today, requestId: ctx.requestId }
}
