import type { PeopleCount } from '@nguon/domain/measures/count'
import { sql, type RawBuilder } from 'kysely'
import { standingOn, wasOnRoll } from '../members/on-roll.ts'
import type { Condition, CountContext, CountedRows } from './count-context.ts'
import { personConditions, unitConditions } from './person-conditions.ts'

/**
 * Members or candidates on a day, by today's path. Members whose admission has no date count on
 * every day: the register knows that they are members, not since when.
 */
export function peopleRows(
  count: PeopleCount,
  day: Temporal.PlainDate,
  context: CountContext,
): CountedRows {
  const on = sql`${day.toString()}::date`
  const { path } = context.unit
  const { where = {} } = count
  const isMembers = count.fact === 'members'
  const person = {
    gender: sql`person.gender`,
    ethnicityToken: tokenOf('ethnicity'),
    religionToken: tokenOf('religion'),
    groups: isMembers ? groupsOfPerson : sql`fact.groups`,
    birthYear: sql`person.birth_year`,
    bornOn: sql`person.born_on`,
    day: on,
    status: isMembers ? standingOn(on, 'fact') : null,
  }
  const facts = isMembers ? sql`member fact` : sql`recruitment_case fact`
  return {
    from: asksOfPersons(where) ? sql`${facts} join person on person.id = fact.person_id` : facts,
    conditions: [
      sql`fact.path >= ${path}`,
      sql`fact.path < ${`${path}~`}`,
      ...(isMembers ? [wasOnRoll(on, 'fact')] : candidateOn(on)),
      ...personConditions(where, person, context.tokens),
      ...unitConditions(where, sql`person.unit_id`, on),
    ],
  }
}

/** The standing of a member is the fact's own; everything else is asked of the person or its unit. */
const asksOfPersons = (where: NonNullable<PeopleCount['where']>): boolean =>
  Object.keys(where).some((question) => question !== 'status')

const tokenOf = (field: 'ethnicity' | 'religion') =>
  sql`(select s.token from person_sensitive s where s.person_id = person.id and s.field = ${field})`

const groupsOfPerson = sql`(select coalesce(array_agg(flag), '{}') from recruitment_case c, unnest(c.groups) flag
  where c.person_id = person.id)`

/**
 * On the list by then, not yet admitted, not yet gone. Of who was admitted before the register began the
 * recognition alone may be recorded.
 */
function candidateOn(on: RawBuilder<unknown>): Condition[] {
  return [
    sql`coalesce(fact.sourced_on, (select min(e.happened_on) from recruitment_event e where e.case_id = fact.id)) <= ${on}`,
    sql`(fact.open or (
      (fact.stage in ('probationary', 'official') or fact.stage_since > ${on})
      and not exists (select from recruitment_event e
        where e.case_id = fact.id and e.happened_on <= ${on} and e.kind in ('ceremony_held', 'recognised')
          and e.data ->> 'approved' is distinct from 'false')))`,
  ]
}
