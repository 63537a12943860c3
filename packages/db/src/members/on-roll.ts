import { sql, type RawBuilder } from 'kysely'

type Sql = RawBuilder<unknown>

/** Whether the row `m` of `member` is on the roll now, as every screen counts it. */
const isOnRoll = sql`(m.left_on is null)`

/**
 * The same on a past day. Of whom the admission has no date it is known that he is a member, not
 * since when.
 */
const wasOnRoll = (day: Sql): Sql =>
  sql`((m.admitted_on is null or m.admitted_on <= ${day}) and (m.left_on is null or m.left_on > ${day}))`

export const onRoll = (day: Sql, isPast: boolean): Sql => (isPast ? wasOnRoll(day) : isOnRoll)

/** What a member was on a day, by the dates that the roll knows. */
export const standingOn = (day: Sql): Sql =>
  sql`(case when m.official_on is null then m.standing when m.official_on <= ${day} then 'official' else 'probationary' end)`

export const exemptOn = (day: Sql): Sql =>
  sql`(m.exempt_from <= ${day} and (m.exempt_to is null or m.exempt_to >= ${day}))`

/** Completed years of the person `p`; with a year of birth only, by the calendar year. */
export const ageOn = (day: Sql): Sql =>
  sql`(case when p.born_on is null then extract(year from ${day})::int - p.birth_year
    else extract(year from age(${day}, p.born_on))::int end)`
