import { ageBands, type AgeBand } from '@nguon/domain/members/age-bands'
import type { Standing } from '@nguon/domain/members/membership'
import type { PersonGroup } from '@nguon/domain/people/groups'
import type { Gender } from '@nguon/domain/people/gender'
import type { MemberExit } from '@nguon/domain/recruitment/stages'
import { sql, type RawBuilder } from 'kysely'
import { ageOn, exemptOn, onRoll, standingOn } from './on-roll.ts'
import { unitsThen } from './units-then.ts'

/** Who is meant: on the roll on the day, exempt on it, admitted in its year so far, or gone by it. */
export type MemberStatus = 'present' | 'exempt' | 'admitted' | 'left'

/** All given conditions hold. */
export type MemberFilter = {
  status: MemberStatus
  standing?: Standing | undefined
  gender?: Gender | undefined
  age?: AgeBand | undefined
  group?: PersonGroup | undefined
  /** How a member left, for those who did. */
  how?: MemberExit | undefined
  /** Of those who left: only in the year of the day. */
  thisYear?: boolean | undefined
  text?: string | undefined
}

/** The unit that is counted with all below it: by today's tree, or by that of a past day. */
export type MemberPlace = { unitId: string; path: string; day: Temporal.PlainDate; isPast: boolean }

/** What the rows `m` of `member` with `p` of `person` have to meet. */
export function memberConditions(
  { status, standing, gender, age, group, how, thisYear, text }: MemberFilter,
  place: MemberPlace,
): RawBuilder<unknown>[] {
  const day = sql`${place.day.toString()}::date`
  const conditions = [
    placeCondition(place),
    statusCondition(status, day, { isPast: place.isPast, thisYear: thisYear === true }),
  ]
  if (standing !== undefined) conditions.push(sql`${standingOn(day)} = ${standing}`)
  if (gender !== undefined) conditions.push(sql`p.gender = ${gender}`)
  if (age !== undefined) conditions.push(ageCondition(age, day))
  if (how !== undefined) conditions.push(sql`m.left_how = ${how}`)
  if (group !== undefined) {
    conditions.push(sql`exists (select from recruitment_case c
      where c.person_id = m.person_id and c.groups @> array[${group}]::text[])`)
  }
  if (text !== undefined && text.trim() !== '') {
    conditions.push(sql`m.person_id in (select person_id from find_members(${text}, ''))`)
  }
  return conditions
}

export function placeCondition({ unitId, path, day, isPast }: MemberPlace): RawBuilder<unknown> {
  return isPast
    ? sql`p.unit_id in (${unitsThen(unitId, day.toString())})`
    : sql`(m.path >= ${path} and m.path < ${`${path}~`})`
}

function statusCondition(
  status: MemberStatus,
  day: RawBuilder<unknown>,
  { isPast, thisYear }: { isPast: boolean; thisYear: boolean },
): RawBuilder<unknown> {
  if (status === 'present') return onRoll(day, isPast)
  if (status === 'exempt') return sql`(${onRoll(day, isPast)} and ${exemptOn(day)})`
  if (status === 'admitted') return inYearOf(day, sql`m.admitted_on`)
  return thisYear ? inYearOf(day, sql`m.left_on`) : sql`m.left_on <= ${day}`
}

/** From the first day of the year of `day` to `day`. */
export const inYearOf = (day: RawBuilder<unknown>, date: RawBuilder<unknown>) =>
  sql`(${date} between date_trunc('year', ${day})::date and ${day})`

function ageCondition(band: AgeBand, day: RawBuilder<unknown>): RawBuilder<unknown> {
  const { from, to } = ageBands.find(({ id }) => id === band) ?? { from: null, to: null }
  return sql`(${ageOn(day)} >= ${from ?? 0} and ${ageOn(day)} <= ${to ?? 200})`
}
