import type { UnitKind } from '@nguon/domain/units/kinds'
import type { Sector } from '@nguon/domain/units/sectors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type ChildUnit = {
  id: string
  path: string
  name: string
  kind: UnitKind
  sector: Sector | null
}

/** The units directly below one that exist today, in the order of the tree. */
export async function listChildUnits(trx: Db, parentId: string): Promise<ChildUnit[]> {
  const { rows } = await sql<ChildUnit>`
    select id, path, name, kind, sector from unit
    where parent_id = ${parentId} and dissolved_on is null order by path`.execute(trx)
  return rows
}
