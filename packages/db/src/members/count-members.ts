import { sql } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { memberConditions, type MemberFilter, type MemberPlace } from './member-filter.ts'

export type MemberCounts = { present: number; probationary: number; exempt: number; left: number }

type Narrowing = Omit<MemberFilter, 'status' | 'standing'>

/** How many members each view of the list holds, under the same conditions. */
export async function countMemberViews(
  trx: Db,
  filter: Narrowing,
  place: MemberPlace,
): Promise<MemberCounts> {
  const { rows } = await sql<MemberCounts>`
    select ${counted({ ...filter, status: 'present' }, place)} as present,
      ${counted({ ...filter, status: 'present', standing: 'probationary' }, place)} as probationary,
      ${counted({ ...filter, status: 'exempt' }, place)} as exempt,
      ${counted({ ...filter, status: 'left' }, place)} as "left"`.execute(trx)
  return rows[0] ?? { present: 0, probationary: 0, exempt: 0, left: 0 }
}

/** Only what asks of the person itself needs the person; the roll alone is counted by its index. */
function counted(filter: MemberFilter, place: MemberPlace) {
  const asksOfPersons = place.isPast || filter.gender !== undefined || filter.age !== undefined
  const person = asksOfPersons ? sql`join person p on p.id = m.person_id` : sql``
  return sql`(select count(*)::int from member m ${person}
    where ${sql.join(memberConditions(filter, place), sql` and `)})`
}
