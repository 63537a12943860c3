import { inSpan } from '@nguon/process/tracing/span'
import { Kysely, type Transaction } from 'kysely'
import type { Pool } from 'pg'
import type { DB } from '../client/schema.gen.ts'
import { statementSpans } from '../client/statement-spans.ts'
import { entering, sessionOf, type CallerScope, type Session } from './enter.ts'
import { noteSession } from './note-session.ts'
import { PipelinedDialect } from './pipelined-dialect.ts'

/** What query functions take: the pool's Kysely and a transaction are both one. */
export type Db = Kysely<DB>

export type Scoped = <T>(
  scope: CallerScope,
  run: (trx: Transaction<DB>, session: Session) => Promise<T>,
) => Promise<T>

/**
 * Opens transactions for acts of any kind. It enters the scope in the round trip that begins the transaction,
 * runs the function and commits. Without user or grant the policies return no rows.
 */
export function createScoped(pool: Pool, fixedToday: Temporal.PlainDate | null = null): Scoped {
  const db = new Kysely<DB>({ dialect: new PipelinedDialect({ pool }), log: statementSpans() })
  const fixed = fixedToday?.toString() ?? ''
  const open: Scoped = async (scope, run) => {
    let unseen: string | null = null
    try {
      return await db.transaction().execute(async (trx) => {
        const session = sessionOf((await entering(scope, fixed).execute(trx)).rows)
        if (session.unseen) unseen = session.sessionId
        return run(trx, session)
      })
    } finally {
      if (unseen !== null) await noteSession(pool, unseen)
    }
  }
  return (scope, run) => inSpan('transaction', () => open(scope, run))
}
