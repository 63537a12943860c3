import type { DataClass } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../client/schema.gen.ts'

/** The SHA-256 of the token that a session's cookie carries; the database keeps no other form of it. */
export type SessionToken = { tokenHash: Buffer }

/** Who works, and in which unit. `account: 'system'` is for the worker's nightly tasks only. */
export type Scope = {
  account: string | null
  unit: string | null
  /** Asks the database, with the functions its policies use, how the user stands to this class. */
  dataClass?: DataClass
}

/** The same, where the account may be known by its session only. */
export type CallerScope = Omit<Scope, 'account'> & { account: Scope['account'] | SessionToken }

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
  /** Known of an account that came by its session; false of any other. */
  mustChangePassword: boolean
}

type Entered = {
  account: string | null
  mustChangePassword: boolean
  today: Temporal.PlainDate
  inside: boolean | null
  covered: boolean | null
  path: string
}

/**
 * Sets user, active scope and (for tests and the demo, whose clock is fixed) today for the rest of the
 * transaction. A session is looked up by the same statement.
 *
 * @throws AppError `unauthenticated` when the session has ended.
 */
export async function enter(
  trx: Kysely<DB>,
  scope: CallerScope,
  fixedToday: string,
): Promise<Session> {
  const { account, unit, dataClass = null } = scope
  const scoped = (who: typeof userOfSession) =>
    sql`enter_scope(${who}, ${unit ?? ''}, ${fixedToday}, ${dataClass})`
  const entering =
    account === null || typeof account === 'string'
      ? sql<Entered>`
        select ${account} as account, false as "mustChangePassword", entered.*, ${path}
        from ${scoped(sql`${account ?? ''}`)} entered`
      : sql<Entered>`
        select resumed.account_id as account, resumed.must_change_password as "mustChangePassword", entered.*, ${path}
        from resume_session(${account.tokenHash}) resumed cross join lateral ${scoped(userOfSession)} entered`
  const [entered] = (await entering.execute(trx)).rows
  if (entered === undefined) throw new AppError('unauthenticated', 'sign_in_required')
  const { inside, covered, ...session } = entered
  return { ...session, standing: standingOf(inside, covered) }
}

const userOfSession = sql`resumed.account_id::text`
const path = sql`current_setting('app.scope_lo') as path`

function standingOf(inside: boolean | null, covered: boolean | null): Standing {
  if (inside === null) return null
  if (covered === true) return 'covered'
  return inside ? 'inside' : 'outside'
}
