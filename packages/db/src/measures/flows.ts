import type { FlowCount } from '@nguon/domain/measures/count'
import type { DateSpan } from '@nguon/domain/measures/periods'
import { sql } from 'kysely'
import type { Condition, CountContext, CountedRows } from './count-context.ts'
import { personConditions, unitConditions } from './person-conditions.ts'

const milestoneOf = {
  admissions: 'admission',
  recognitions: 'recognition',
  class_completions: 'class_finished',
  departures: 'departure',
} as const satisfies Record<FlowCount['fact'], string>

/**
 * The milestones of a flow, by path then: what happened in a unit stays counted where it happened.
 * Null for a term that is not known.
 */
export function flowRows(count: FlowCount, context: CountContext): CountedRows | null {
  const days = flowDays(count.over, context)
  if (days === null) return null
  const { path } = context.unit
  const { where = {} } = count
  return {
    from: sql`milestone fact`,
    conditions: [
      sql`fact.path_then >= ${path}`,
      sql`fact.path_then < ${`${path}~`}`,
      sql`fact.kind = ${milestoneOf[count.fact]}`,
      sql`fact.happened_on between ${days.from.toString()}::date and ${days.to.toString()}::date`,
      ...personConditions(
        where,
        {
          gender: sql`fact.gender`,
          ethnicityToken: sql`fact.ethnicity_token`,
          religionToken: sql`fact.religion_token`,
          groups: sql`fact.groups`,
          birthYear: sql`fact.birth_year`,
          bornOn: null,
          day: sql`fact.happened_on`,
          status: null,
        },
        context.tokens,
      ),
      ...unitConditions(where, sql`fact.unit_then`, sql`fact.happened_on`),
      ...departureConditions(count),
    ],
  }
}

/** Candidates who stop are not members who leave: only of these it is kept how. */
function departureConditions({ fact, where }: FlowCount): Condition[] {
  if (fact !== 'departures') return []
  return where?.how === undefined
    ? [sql`fact.how is not null`]
    : [sql`fact.how = any(${[...where.how]}::text[])`]
}

/** The days that a flow is counted over; like `flowSpan` of the domain, for a span cut at a day. */
function flowDays(over: FlowCount['over'], { span, term }: CountContext): DateSpan | null {
  if (over === 'period') return span
  if (over === 'year_to_date') return { from: span.to.with({ month: 1, day: 1 }), to: span.to }
  return term === null ? null : { from: term.from, to: span.to }
}
