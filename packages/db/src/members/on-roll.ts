import { sql, type RawBuilder } from 'kysely'

type Sql = RawBuilder<unknown>

/** The row of `member` as a statement calls it. */
type Named = 'm' | 'fact'

/**
 * Whether a member was on the roll on a day. Of whom the admission has no date it is known that he is a
 * member, not since when.
 */
export function wasOnRoll(day: Sql, row: Named = 'm'): RawBuilder<boolean> {
  const [admitted, left] = [sql.ref(`${row}.admitted_on`), sql.ref(`${row}.left_on`)]
  return sql`((${admitted} is null or ${admitted} <= ${day}) and (${left} is null or ${left} > ${day}))`
}

/** The same of a day that may be today, on which the roll is as every screen counts it. */
export const onRoll = (day: Sql, isPast: boolean): Sql =>
  isPast ? wasOnRoll(day) : sql`(m.left_on is null)`

/** What a member was on a day, by the dates that the roll knows. */
export function standingOn(day: Sql, row: Named = 'm'): Sql {
  const official = sql.ref(`${row}.official_on`)
  return sql`(case when ${official} is null then ${sql.ref(`${row}.standing`)}
    when ${official} <= ${day} then 'official' else 'probationary' end)`
}

export const exemptOn = (day: Sql): Sql =>
  sql`(m.exempt_from <= ${day} and (m.exempt_to is null or m.exempt_to >= ${day}))`

/** Completed years of the person `p`; with a year of birth only, by the calendar year. */
export const ageOn = (day: Sql): Sql =>
  sql`(case when p.born_on is null then extract(year from ${day})::int - p.birth_year
    else extract(year from age(${day}, p.born_on))::int end)`
