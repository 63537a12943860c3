import { sql } from 'kysely'
import type { Db, Scope } from '../session/scoped.ts'

/** Hands a job to the worker when the transaction commits; the job works in `scope`. */
export async function enqueue(
  trx: Db,
  task: string,
  payload: { scope: Scope; input: unknown },
): Promise<void> {
  await sql`select app.enqueue(${task}, ${JSON.stringify(payload)}::json)`.execute(trx)
}
