import type { Db } from '../session/scoped.ts'

export type UnitName = { id: string; path: string; name: string; kind: string }

/** A unit of the transaction's scope; undefined when it is not there or not to be seen. */
export async function findUnit(trx: Db, id: string): Promise<UnitName | undefined> {
  return trx
    .selectFrom('unit')
    .select(['id', 'path', 'name', 'kind'])
    .where('id', '=', id)
    .executeTakeFirst()
}
