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
  const open: Scoped = async (scope, run) => {
    let unseen: string | null = null
    try {
      return await db.transaction().execute(async (trx) => {
        const session = await enter(trx, scope, fixed)
        if (session.unseen) unseen = session.sessionId
        return run(trx, session)
      })
    } finally {
      if (unseen !== null) await noteSession(pool, unseen)
    }
  }
  return (scope, run) => inSpan('transaction', () => open(scope, run))
}

/** Notes that a session lives. What the request did stands, also when this fails: the next one notes it. */
async function noteSession(pool: Pool, sessionId: string): Promise<void> {
  await pool.query('select note_session($1)', [sessionId]).catch(() => {})
}
