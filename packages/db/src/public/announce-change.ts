import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Tells the site's processes, when the transaction commits, which public paths have changed. */
export async function announceChange(trx: Db, paths: readonly string[]): Promise<void> {
  await sql`select pg_notify('pub_changed', ${JSON.stringify(paths)})`.execute(trx)
}
