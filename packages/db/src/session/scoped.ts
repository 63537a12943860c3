import { Kysely, PostgresDialect, sql, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { DB } from '../client/schema.gen.ts'

/** What query functions take: the pool's Kysely and a transaction are both one. */
export type Db = Kysely<DB>

/** Who works, and in which unit. `account: 'system'` is for the worker's nightly tasks only. */
export type Scope = {
  account: string | null
  unit: string | null
}

/** The day it is for this transaction: read once, from the database's clock in Vietnam. */
export type Session = { today: Temporal.PlainDate }

export type Scoped = <T>(
  scope: Scope,
  run: (trx: Transaction<DB>, session: Session) => Promise<T>,
) => Promise<T>

/**
 * The only opener of transactions. It sets user, active scope and (for tests and the demo, whose
 * clock is fixed at process start) today, runs the function and commits. Without user or grant the
 * policies return no rows.
 */
export function createScoped(pool: Pool, fixedToday: Temporal.PlainDate | null = null): Scoped {
  const db = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const fixed = fixedToday?.toString() ?? ''
  return (scope, run) =>
    db.transaction().execute(async (trx) => {
      const { rows } = await sql<{ today: Temporal.PlainDate }>`
        select set_config('app.user', ${scope.account ?? ''}, true),
               set_config('app.scope', ${scope.unit ?? ''}, true),
               set_config('app.today', ${fixed}, true),
               coalesce(nullif(${fixed}, '')::date, (now() at time zone 'Asia/Ho_Chi_Minh')::date) as today`.execute(
        trx,
      )
      const today = rows[0]?.today
      if (today === undefined) throw new Error('the database did not tell the date')
      return run(trx, { today })
    })
}
