import { currentTraceparent } from '@nguon/process/tracing/span'
import { sql } from 'kysely'
import type { Scope } from '../session/enter.ts'
import type { Db } from '../session/scoped.ts'

/** Hands a job to the worker when the transaction commits; the job works in `scope` and goes on with the trace. */
export async function enqueue(
  trx: Db,
  task: string,
  payload: { scope: Scope; input: unknown },
): Promise<void> {
  const job = JSON.stringify({ ...payload, traceparent: currentTraceparent() })
  await sql`select app.enqueue(${task}, ${job}::json)`.execute(trx)
}
