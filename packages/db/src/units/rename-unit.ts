import { AppError } from '@nguon/domain/errors'
import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'

export type Renaming = {
  unitId: string
  name: string
  code: string | null
  from: Temporal.PlainDate
  document: string
}

/**
 * Gives a unit another name from a day on: its version ends the day before and a new one begins. A
 * second change of the same day replaces the first.
 */
export async function renameUnit(
  trx: Db,
  { unitId, name, code, from, document }: Renaming,
): Promise<void> {
  const on = from.toString()
  const { rows } = await sql<{ startsThen: boolean; isLast: boolean }>`
    select lower(valid_during) = ${on}::date as "startsThen", upper_inf(valid_during) as "isLast"
    from unit_version where unit_id = ${unitId}::uuid and valid_during @> ${on}::date for update`.execute(
    trx,
  )
  const current = rows[0]
  if (current === undefined) throw new AppError('refused', 'unit_not_there_yet', { field: 'from' })
  if (!current.isLast) throw new AppError('refused', 'later_change_exists', { field: 'from' })
  if (current.startsThen) {
    await sql`
      update unit_version set name = ${name}, code = ${code}, document = ${document}
      where unit_id = ${unitId}::uuid and valid_during @> ${on}::date`.execute(trx)
  } else {
    await sql`
      update unit_version set valid_during = daterange(lower(valid_during), ${on}::date)
      where unit_id = ${unitId}::uuid and valid_during @> ${on}::date`.execute(trx)
    await sql`
      insert into unit_version (unit_id, path, valid_during, name, kind, sector, code, document)
      select id, path, daterange(${on}::date, null), ${name}, kind, sector, ${code}, ${document}
      from unit where id = ${unitId}::uuid`.execute(trx)
  }
  await sql`update unit set name = ${name}, code = ${code} where id = ${unitId}::uuid`.execute(trx)
}
