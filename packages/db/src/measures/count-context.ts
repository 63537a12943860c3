import type { DateSpan } from '@nguon/domain/measures/periods'
import type { EthnicGroup } from '@nguon/domain/people/ethnic-groups'
import type { RawBuilder, SqlBool } from 'kysely'

/** Tokens of sensitive values, made by whoever holds the key: the database compares, never reads. */
export type PersonTokens = {
  ethnicity: (group: EthnicGroup) => Buffer
  /** The token of "no religion"; what is unknown has none. */
  noReligion: Buffer
}

/** What a count is about: a unit with everything below it, over the days of `span`. */
export type CountContext = {
  unit: { id: string; path: string }
  /** A period, cut at the day of the report: flows within it, stocks on its first or last day. */
  span: DateSpan
  /** The term that the end of the span lies in; null where none is known. */
  term: DateSpan | null
  tokens: PersonTokens
}

export type Condition = RawBuilder<SqlBool>

/** The facts of one kind with the conditions they meet; `from` names the rows `fact`. */
export type CountedRows = { from: RawBuilder<unknown>; conditions: readonly Condition[] }
