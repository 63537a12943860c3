import type { DataClass } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import { sql, type RawBuilder } from 'kysely'

/** A session by the SHA-256 of the token in its cookie; the database keeps no other form of it. */
export type SessionKey = { tokenHash: Buffer }

/** Who works, and in which unit. `account: 'system'` is for the worker's nightly tasks only. */
export type Scope = {
  account: string | null
  unit: string | null
  /** Asks the database, with the functions its policies use, how the user stands to this class. */
  dataClass?: DataClass
}

/** The same, where the account may be known by its session only. */
export type CallerScope = Omit<Scope, 'account'> & { account: Scope['account'] | SessionKey }

/** Outside the unit, inside without a role for the class asked, or covered; null when none was asked. */
export type Standing = 'outside' | 'inside' | 'covered' | null

/**
 * What a transaction knows from the statement that opened it: the day it is, read once from the
 * database's clock in Vietnam, the standing, the path of the active unit ('' without one), and whose
 * it is.
 */
export type Session = {
  today: Temporal.PlainDate
  standing: Standing
  path: string
  account: string | null
  /** Null, and with it the rest, for an account that did not come by a session. */
  sessionId: string | null
  mustChangePassword: boolean
  /** Nobody has noted for a minute that the session lives. */
  unseen: boolean
}

/** What the database answers to the statement that enters. */
export type Entered = Omit<Session, 'standing'> & {
  inside: boolean | null
  covered: boolean | null
}

/**
 * Sets user, active scope and (for tests and the demo, whose clock is fixed) today for the rest of the
 * transaction. A session is looked up by the same statement; one whose password must be changed covers
 * no class of data.
 */
export function entering(
  { account, unit, dataClass }: CallerScope,
  fixedToday: string,
): RawBuilder<Entered> {
  const rest = sql`${unit ?? ''}, ${fixedToday}, ${dataClass ?? null}`
  const path = sql`current_setting('app.scope_lo') as path`
  if (account === null || typeof account === 'string')
    return sql<Entered>`
      select nullif(${account ?? ''}, '') as account, null as "sessionId",
        false as "mustChangePassword", false as unseen, entered.*, ${path}
      from enter_scope(${account ?? ''}, ${rest}) entered`
  const who =
    dataClass === undefined
      ? sql`resumed.account_id::text`
      : sql`case when resumed.must_change_password then '' else resumed.account_id::text end`
  return sql<Entered>`
    select resumed.account_id as account, resumed.session_id as "sessionId",
      resumed.must_change_password as "mustChangePassword", resumed.unseen, entered.*, ${path}
    from resume_session(${account.tokenHash}) resumed
      cross join lateral enter_scope(${who}, ${rest}) entered`
}

/** @throws AppError `unauthenticated` when the session has ended. */
export function sessionOf([entered]: readonly Entered[]): Session {
  if (entered === undefined) throw new AppError('unauthenticated', 'sign_in_required')
  const { inside, covered, ...session } = entered
  return { ...session, standing: standingOf(inside, covered) }
}

function standingOf(inside: boolean | null, covered: boolean | null): Standing {
  if (inside === null) return null
  if (covered === true) return 'covered'
  return inside ? 'inside' : 'outside'
}
