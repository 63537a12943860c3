import type { PersonFilter, UnitFilter } from '@nguon/domain/measures/count'
import { sql, type RawBuilder } from 'kysely'
import type { Condition, PersonTokens } from './count-context.ts'

/** Where a kind of fact keeps what is asked of persons. */
export type PersonColumns = {
  gender: RawBuilder<unknown>
  ethnicityToken: RawBuilder<unknown>
  religionToken: RawBuilder<unknown>
  groups: RawBuilder<unknown>
  birthYear: RawBuilder<unknown>
  /** Null where only the year of birth is kept. */
  bornOn: RawBuilder<unknown> | null
  day: RawBuilder<unknown>
  status: RawBuilder<unknown> | null
}

/** One condition for each question of the filter. A null column makes it unknown, which never matches. */
export function personConditions(
  filter: PersonFilter,
  columns: PersonColumns,
  tokens: PersonTokens,
): Condition[] {
  const conditions: Condition[] = []
  const { gender, ethnicMinority, ethnicGroup, religious, group, age, status } = filter
  const kinh = tokens.ethnicity('kinh')
  if (gender !== undefined) conditions.push(sql`${columns.gender} = ${gender}`)
  if (ethnicMinority === true) conditions.push(sql`${columns.ethnicityToken} <> ${kinh}`)
  if (ethnicMinority === false) conditions.push(sql`${columns.ethnicityToken} = ${kinh}`)
  if (ethnicGroup !== undefined) {
    conditions.push(sql`${columns.ethnicityToken} = ${tokens.ethnicity(ethnicGroup)}`)
  }
  if (religious === true) conditions.push(sql`${columns.religionToken} <> ${tokens.noReligion}`)
  if (religious === false) conditions.push(sql`${columns.religionToken} = ${tokens.noReligion}`)
  if (group !== undefined) conditions.push(sql`${columns.groups} @> array[${group}]::text[]`)
  if (age !== undefined) conditions.push(...ageConditions(age, columns))
  if (status !== undefined) {
    conditions.push(columns.status === null ? sql`false` : sql`${columns.status} = ${status}`)
  }
  return conditions
}

/** Completed years on the day; with a year of birth only, whoever certainly is of the age. */
function ageConditions(
  { from, to }: { from?: number; to?: number },
  { bornOn, birthYear, day }: PersonColumns,
): Condition[] {
  const years = sql`extract(year from ${day})::int - ${birthYear}`
  const exactly = bornOn === null ? sql`null::int` : sql`extract(year from age(${day}, ${bornOn}))`
  const conditions: Condition[] = []
  if (from !== undefined) conditions.push(sql`coalesce(${exactly}, ${years} - 1) >= ${from}`)
  if (to !== undefined) conditions.push(sql`coalesce(${exactly}, ${years}) <= ${to}`)
  return conditions
}

/** Kind and sector of the unit as they were on the day of the fact. */
export function unitConditions(
  { unitKinds, sectors }: UnitFilter,
  unit: RawBuilder<unknown>,
  day: RawBuilder<unknown>,
): Condition[] {
  if (unitKinds === undefined && sectors === undefined) return []
  const kind = unitKinds === undefined ? sql`` : sql`and v.kind = any(${[...unitKinds]}::text[])`
  const sector = sectors === undefined ? sql`` : sql`and v.sector = any(${[...sectors]}::text[])`
  return [
    sql`exists (select from unit_version v
      where v.unit_id = ${unit} and v.valid_during @> ${day} ${kind} ${sector})`,
  ]
}
