import { inSpan } from '@nguon/process/tracing/span'
import { Kysely, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { DB } from '../client/schema.gen.ts'
import { statementSpans } from '../client/statement-spans.ts'
import { enter, type CallerScope, type Session } from './enter.ts'
import { PipelinedDialect } from './pipelined-dialect.ts'

/** What query functions take: the pool's Kysely and a transaction are both one. */
export type Db = Kysely<DB>

export type Scoped = <T>(
  scope: CallerScope,
  run: (trx: Transaction<DB>, session: Session) => Promise<T>,
) => Promise<T>

/**
 * The only opener of transactions. It enters the scope in the round trip that begins the transaction,
 * runs the function and commits. Without user or grant the policies return no rows.
 */
export function createScoped(pool: Pool, fixedToday: Temporal.PlainDate | null = null): Scoped {
  const db = new Kysely<DB>({ dialect: new PipelinedDialect({ pool }), log: statementSpans() })
  const fixed = fixedToday?.toString() ?? ''
  const open: Scoped = (scope, run) =>
    db.transaction().execute(async (trx) => run(trx, await enter(trx, scope, fixed)))
  return (scope, run) => inSpan('transaction', () => open(scope, run))
}
