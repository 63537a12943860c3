import type { DataClass } from '@nguon/domain/access/roles'
import { inSpan } from '@nguon/process/tracing/span'
import { Kysely, sql, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import { PipelinedDialect } from './pipelined-dialect.ts'
import type { DB } from '../client/schema.gen.ts'
import { statementSpans } from '../client/statement-spans.ts'

/** What query functions take: the pool's Kysely and a transaction are both one. */
export type Db = Kysely<DB>

/** Who works, and in which unit. `account: 'system'` is for the worker's nightly tasks only. */
export type Scope = {
  account: string | null
  unit: string | null
  /** Asks the database, with the functions its policies use, how the user stands to this class. */
  dataClass?: DataClass
}

/** Outside the unit, inside without a role for the class asked, or covered; null when none was asked. */
export type Standing = 'outside' | 'inside' | 'covered' | null

/**
 * The day it is for this transaction, read once from the database's clock in Vietnam, the standing,
 * and the path of the active unit; '' without one.
 */
export type Session = { today: Temporal.PlainDate; standing: Standing; path: string }

export type Scoped = <T>(
  scope: Scope,
  run: (trx: Transaction<DB>, session: Session) => Promise<T>,
) => Promise<T>

/**
 * The only opener of transactions. It sets user, active scope and (for tests and the demo, whose
 * clock is fixed at process start) today in one round trip, runs the function and commits. Without
 * user or grant the policies return no rows.
 */
export function createScoped(pool: Pool, fixedToday: Temporal.PlainDate | null = null): Scoped {
  const db = new Kysely<DB>({ dialect: new PipelinedDialect({ pool }), log: statementSpans() })
  const fixed = fixedToday?.toString() ?? ''
  const open: Scoped = (scope, run) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{
        today: Temporal.PlainDate
        inside: boolean | null
        covered: boolean | null
        path: string
      }>`
        select entered.*, current_setting('app.scope_lo') as path
        from enter_scope(${scope.account ?? ''}, ${scope.unit ?? ''}, ${fixed}, ${scope.dataClass ?? null}) entered`.execute(
        trx,
      )
      const [entered] = rows
      if (entered === undefined) throw new Error('the database did not tell the date')
      const { today, path } = entered
      return run(trx, { today, standing: standingOf(entered), path })
    })
  return (scope, run) => inSpan('transaction', () => open(scope, run))
}

function standingOf(entered: { inside: boolean | null; covered: boolean | null }): Standing {
  if (entered.inside === null) return null
  if (entered.covered === true) return 'covered'
  return entered.inside ? 'inside' : 'outside'
}
