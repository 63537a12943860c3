import { AppError } from '@nguon/domain/errors'
import type { UnitKind } from '@nguon/domain/units/kinds'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type UnitHead = {
  id: string
  path: string
  name: string
  kind: UnitKind
  areaException: string | null
  officialMembers: number
}

/** The columns of `UnitHead`, of the unit `u`. */
export const unitHeadColumns = sql`u.id, u.path, u.name, u.kind, u.area_exception as "areaException",
  (select count(*)::int from member m where m.path >= u.path and m.path < u.path || '~'
    and m.left_on is null and m.standing = 'official') as "officialMembers"`

/** A unit that exists today, with what rules ask about it; one outside the scope is not found. */
export async function getUnitHead(trx: Db, id: string): Promise<UnitHead> {
  const { rows } = await sql<UnitHead>`
    select ${unitHeadColumns} from unit u where u.id = ${id}::uuid and u.dissolved_on is null`.execute(
    trx,
  )
  return foundUnit(rows[0])
}

export function foundUnit<Row extends UnitHead>(row: Row | undefined): Row {
  if (row === undefined) throw new AppError('not_found', 'unit_filter', { field: 'unitId' })
  return row
}
