import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Brings the planner's statistics up to date with what this transaction has written. */
export async function analyseRegister(trx: Db): Promise<void> {
  await sql`select analyse_register()`.execute(trx)
}
