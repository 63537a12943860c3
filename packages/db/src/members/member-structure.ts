import type { AgeBand } from '@nguon/domain/members/age-bands'
import { ageBands } from '@nguon/domain/members/age-bands'
import type { PersonGroup } from '@nguon/domain/people/groups'
import type { MemberExit } from '@nguon/domain/recruitment/stages'
import { memberExits } from '@nguon/domain/recruitment/stages'
import { sql, type RawBuilder } from 'kysely'
import type { Db } from '../session/scoped.ts'
import { inYearOf, placeCondition, type MemberPlace } from './member-filter.ts'
import { ageOn, exemptOn, onRoll, standingOn } from './on-roll.ts'

/** Members on a day, by what is counted of them; what is not recorded of somebody is counted apart. */
export type MemberStructure = {
  total: number
  official: number
  probationary: number
  exempt: number
  women: number
  genderUnknown: number
  minorities: number
  ethnicityUnknown: number
  ages: Record<AgeBand, number>
  ageUnknown: number
  youngest: number | null
  oldest: number | null
  /** From the first day of the year to the day. */
  admitted: number
  left: Record<MemberExit, number>
}

/** Counts in one statement; `kinh` is the token of the majority, since values are never read here. */
export async function countMemberStructure(
  trx: Db,
  place: MemberPlace,
  kinh: Buffer,
): Promise<MemberStructure> {
  const day = sql`${place.day.toString()}::date`
  const { rows } = await sql<Flat>`
    select ${count(sql`here`)} as total,
      ${count(sql`here and standing = 'official'`)} as official,
      ${count(sql`here and standing = 'probationary'`)} as probationary,
      ${count(sql`here and exempt`)} as exempt,
      ${count(sql`here and gender = 'female'`)} as women,
      ${count(sql`here and gender is null`)} as "genderUnknown",
      ${count(sql`here and ethnicity <> ${kinh}`)} as minorities,
      ${count(sql`here and ethnicity is null`)} as "ethnicityUnknown",
      ${sql.join(ageBands.map(({ id, from, to }) => sql`${count(sql`here and age >= ${from ?? 0} and age <= ${to ?? 200}`)} as ${sql.id(id)}`))},
      ${count(sql`here and age is null`)} as "ageUnknown",
      min(age) filter (where here) as youngest, max(age) filter (where here) as oldest,
      ${count(sql`admitted`)} as admitted,
      ${sql.join(memberExits.map((how) => sql`${count(sql`gone and left_how = ${how}`)} as ${sql.id(how)}`))}
    from (
      select ${onRoll(day, place.isPast)} as here, ${standingOn(day)} as standing, ${exemptOn(day)} as exempt,
        p.gender, ${ageOn(day)} as age, m.left_how,
        ${inYearOf(day, sql`m.admitted_on`)} as admitted, ${inYearOf(day, sql`m.left_on`)} as gone,
        (select s.token from person_sensitive s
          where s.person_id = p.id and s.path = p.path and s.field = 'ethnicity') as ethnicity
      from member m join person p on p.id = m.person_id where ${placeCondition(place)}) one`.execute(
    trx,
  )
  const row = rows[0]
  if (row === undefined) throw new Error('a count has a row')
  return structureOf(row)
}

/** How many on the roll have each group, by the procedures that the register holds; a person may have several. */
export async function countMemberGroups(
  trx: Db,
  place: MemberPlace,
): Promise<{ group: PersonGroup; count: number }[]> {
  const day = sql`${place.day.toString()}::date`
  const { rows } = await sql<{ group: PersonGroup; count: number }>`
    select flag as "group", count(distinct m.person_id)::int as count
    from member m join person p on p.id = m.person_id
    join recruitment_case c on c.person_id = m.person_id cross join unnest(c.groups) flag
    where ${placeCondition(place)} and ${onRoll(day, place.isPast)} group by 1`.execute(trx)
  return rows
}

type Flat = Omit<MemberStructure, 'ages' | 'left'> &
  Record<AgeBand, number> &
  Record<MemberExit, number>

const count = (condition: RawBuilder<unknown>) => sql`(count(*) filter (where ${condition}))::int`

function structureOf(row: Flat): MemberStructure {
  const { to_30, from_31, from_41, from_51, from_61, ...others } = row
  const { moved_away, deceased, expelled, removed, resigned, ...rest } = others
  return {
    ...rest,
    ages: { to_30, from_31, from_41, from_51, from_61 },
    left: { expelled, removed, resigned, moved_away, deceased },
  }
}
