import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

/** Begins, or begins again, what the worker was handed; false when it is over. */
export async function beginExport(trx: Db, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('list_export')
    .set({ status: 'running', rows_done: 0, rows_total: null })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Tells how far an export is; false when it was stopped meanwhile. */
export async function reportRows(
  trx: Db,
  id: string,
  rows: { done: number; total?: number | null },
): Promise<boolean> {
  const row = await trx
    .updateTable('list_export')
    .set({
      rows_done: rows.done,
      ...(rows.total === undefined ? {} : { rows_total: rows.total }),
    })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** The file is there; what narrowed the list is forgotten. False when it was stopped meanwhile. */
export async function finishExport(trx: Db, id: string, rows: number): Promise<boolean> {
  const row = await trx
    .updateTable('list_export')
    .set({
      status: 'ready',
      filter: null,
      rows_done: rows,
      rows_total: rows,
      finished_at: sql<Temporal.Instant>`now()`,
      expires_at: sql<Temporal.Instant>`now() + interval '7 days'`,
    })
    .where('id', '=', id)
    .where('status', '=', 'running')
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

export async function failExport(trx: Db, id: string, failure: { reason: string }): Promise<void> {
  await trx
    .updateTable('list_export')
    .set({ status: 'failed', filter: null, failure: JSON.stringify(failure) })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .execute()
}

/** Stops what has no file yet; false when there is nothing to stop. */
export async function cancelExport(trx: Db, id: string): Promise<boolean> {
  const row = await trx
    .updateTable('list_export')
    .set({ status: 'cancelled', filter: null })
    .where('id', '=', id)
    .where('status', 'in', ['waiting', 'running'])
    .returning('id')
    .executeTakeFirst()
  return row !== undefined
}

/** Ends files that are past their day, of all units; gives how many. */
export async function expireExports(trx: Db): Promise<number> {
  const { rows } = await sql<{ gone: number }>`select expire_exports() as gone`.execute(trx)
  return rows[0]?.gone ?? 0
}
