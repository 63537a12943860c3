import type { DataClass } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import { sql, type Kysely } from 'kysely'
import type { DB } from '../client/schema.gen.ts'

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

type Entered = {
  today: Temporal.PlainDate
  inside: boolean | null
  covered: boolean | null
  path: string
}
type Resumed = Pick<Session, 'account' | 'sessionId' | 'mustChangePassword' | 'unseen'>

/**
 * Sets user, active scope and (for tests and the demo, whose clock is fixed) today for the rest of the
 * transaction. A session is looked up by the same statement.
 *
 * @throws AppError `unauthenticated` when the session has ended.
 */
export async function enter(
  trx: Kysely<DB>,
  { account, unit, dataClass }: CallerScope,
  fixedToday: string,
): Promise<Session> {
  const rest = sql`${unit ?? ''}, ${fixedToday}, ${dataClass ?? null}`
  if (account === null || typeof account === 'string') {
    const entering = sql<Entered>`
      select entered.*, ${pathOfScope} from enter_scope(${account ?? ''}, ${rest}) entered`
    const [entered] = (await entering.execute(trx)).rows
    if (entered === undefined) throw new Error('the database entered no scope')
    return sessionOf(entered, {
      account,
      sessionId: null,
      mustChangePassword: false,
      unseen: false,
    })
  }
  const entering = sql<Entered & Resumed>`
    select resumed.account_id as account, resumed.session_id as "sessionId",
      resumed.must_change_password as "mustChangePassword", resumed.unseen, entered.*, ${pathOfScope}
    from resume_session(${account.tokenHash}) resumed
      cross join lateral enter_scope(resumed.account_id::text, ${rest}) entered`
  const [entered] = (await entering.execute(trx)).rows
  if (entered === undefined) throw new AppError('unauthenticated', 'sign_in_required')
  return sessionOf(entered, entered)
}

const pathOfScope = sql`current_setting('app.scope_lo') as path`

function sessionOf({ inside, covered, today, path }: Entered, of: Resumed): Session {
  const { account, sessionId, mustChangePassword, unseen } = of
  const standing = standingOf(inside, covered)
  return { today, standing, path, account, sessionId, mustChangePassword, unseen }
}

function standingOf(inside: boolean | null, covered: boolean | null): Standing {
  if (inside === null) return null
  if (covered === true) return 'covered'
  return inside ? 'inside' : 'outside'
}
