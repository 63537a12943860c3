import type { KeptList, ListLook } from '@nguon/domain/tables/list-look'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type KeptLook = ListLook & { firstView: string | null }

/** How the transaction's account wants a list drawn; everything is null where it never said. */
export async function findListLook(trx: Db, list: KeptList): Promise<KeptLook> {
  const { rows } = await sql<KeptLook>`
    select columns, density, first_view as "firstView" from list_look where list = ${list}`.execute(
    trx,
  )
  return rows[0] ?? { columns: null, density: null, firstView: null }
}

export async function keepListLook(
  trx: Db,
  accountId: string,
  list: KeptList,
  { columns, density }: ListLook,
): Promise<void> {
  await sql`
    insert into list_look (account_id, list, columns, density)
    values (${accountId}, ${list}, ${columns}, ${density})
    on conflict (account_id, list) do update set columns = excluded.columns, density = excluded.density`.execute(
    trx,
  )
}

/** The view that the list opens with for this account. */
export async function keepFirstView(
  trx: Db,
  accountId: string,
  list: KeptList,
  viewId: string | null,
): Promise<void> {
  await sql`
    insert into list_look (account_id, list, first_view) values (${accountId}, ${list}, ${viewId})
    on conflict (account_id, list) do update set first_view = excluded.first_view`.execute(trx)
}
