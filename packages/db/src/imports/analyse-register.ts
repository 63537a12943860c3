import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Before a register is filled: has tables that look empty planned for by their size, as it grows. */
export async function expectGrowth(trx: Db): Promise<void> {
  await sql`select expect_growth()`.execute(trx)
}

/** Brings the planner's statistics up to date with what this transaction has written. */
export async function analyseRegister(trx: Db): Promise<void> {
  await sql`select analyse_register()`.execute(trx)
}
