import { AppError } from '@nguon/domain/errors'
import type { ViewedList, ViewQuery } from '@nguon/domain/tables/saved-view'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type SavedView = {
  id: string
  list: ViewedList
  name: string
  query: ViewQuery
  shared: boolean
  accountId: string
  ownerName: string
}

const views = (where: ReturnType<typeof sql>) => sql<SavedView>`
  select v.id, v.list, v.name, v.query, v.shared, v.account_id as "accountId", a.display_name as "ownerName"
  from saved_view v join account a on a.id = v.account_id
  where ${where} order by v.shared, v.created_at, v.id`

/** The account's own views of a list in a unit, then those that others share there. */
export async function listViews(trx: Db, unitId: string, list: ViewedList): Promise<SavedView[]> {
  const { rows } = await views(
    sql`v.unit_id = ${unitId}::uuid and v.list = ${list} and v.deleted_at is null`,
  ).execute(trx)
  return rows
}

/** A view of the unit that the account may see, also one of its own that it has deleted. */
export async function getView(trx: Db, unitId: string, id: string): Promise<SavedView> {
  const { rows } = await views(sql`v.unit_id = ${unitId}::uuid and v.id = ${id}::uuid`).execute(trx)
  const [view] = rows
  if (view === undefined) throw new AppError('not_found', 'view')
  return view
}

export type NewView = Pick<SavedView, 'list' | 'name' | 'query' | 'shared' | 'accountId'> & {
  unitId: string
  path: string
}

export async function insertView(trx: Db, view: NewView): Promise<{ id: string }> {
  const { unitId, path, accountId, list, name, query, shared } = view
  return trx
    .insertInto('saved_view')
    .values({
      unit_id: unitId,
      path,
      account_id: accountId,
      list,
      name,
      query: JSON.stringify(query),
      shared,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
}

export async function writeView(
  trx: Db,
  id: string,
  { name, shared }: Pick<SavedView, 'name' | 'shared'>,
): Promise<void> {
  await trx.updateTable('saved_view').set({ name, shared }).where('id', '=', id).execute()
}

/** Takes a view out of every list, or puts it back. */
export async function setViewDeleted(trx: Db, id: string, deleted: boolean): Promise<void> {
  await sql`
    update saved_view set deleted_at = ${deleted ? sql`now()` : sql`null`} where id = ${id}::uuid`.execute(
    trx,
  )
}
