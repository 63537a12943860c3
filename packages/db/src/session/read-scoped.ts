import { inSpan, isTraced } from '@nguon/process/tracing/span'
import { Kysely, PostgresDialect, type CompiledQuery, type RawBuilder } from 'kysely'
import type { Pool, QueryResultRow } from 'pg'
import type { DB } from '../client/schema.gen.ts'
import { addStatement } from '../client/statement-spans.ts'
import { entering, sessionOf, type CallerScope, type Session } from './enter.ts'
import { noteSession } from './note-session.ts'

export type Row = QueryResultRow
export type Statement<R extends Row> = RawBuilder<R>

export type ReadScoped = <R extends Row>(
  scope: CallerScope,
  statement: Statement<R>,
) => Promise<{ rows: R[]; session: Session }>

/**
 * Opens transactions of one statement that needs to know nothing of the session: begin, scope,
 * statement and commit travel together and cost one round trip. Who is not admitted is known after
 * the statement ran, to which the policies have then shown no row: it may read, and leave behind,
 * nothing of another class of data than the scope asks for.
 */
export function createReadScoped(
  pool: Pool,
  fixedToday: Temporal.PlainDate | null = null,
): ReadScoped {
  const compiler = new Kysely<DB>({ dialect: new PostgresDialect({ pool }) })
  const fixed = fixedToday?.toString() ?? ''
  const read: ReadScoped = async (scope, statement) => {
    const [entered, rows] = await inOneTrip(
      pool,
      entering(scope, fixed).compile(compiler),
      statement.compile(compiler),
    )
    const session = sessionOf(entered)
    if (session.unseen && session.sessionId !== null) await noteSession(pool, session.sessionId)
    return { rows, session }
  }
  return (scope, statement) => inSpan('transaction', () => read(scope, statement))
}

/** Everything sent is answered before the connection goes back; the first failure is the one told. */
async function inOneTrip<First extends Row, Second extends Row>(
  pool: Pool,
  first: CompiledQuery<First>,
  second: CompiledQuery<Second>,
): Promise<[First[], Second[]]> {
  const client = await pool.connect()
  const began = performance.now()
  const sent = [
    client.query('begin'),
    client.query<First>(first.sql, [...first.parameters]),
    client.query<Second>(second.sql, [...second.parameters]),
    client.query('commit'),
  ] as const
  const settled = await Promise.allSettled(sent)
  client.release()
  if (isTraced()) {
    const failed = settled.some(({ status }) => status === 'rejected')
    addStatement(second.sql, performance.now() - began, failed)
  }
  const [, { rows: firstRows }, { rows: secondRows }] = await Promise.all(sent)
  return [firstRows, secondRows]
}
