import type { EthnicGroup } from '../people/ethnic-groups.ts'
import type { Gender } from '../people/gender.ts'
import type { PersonGroup } from '../people/groups.ts'
import type { MemberExit } from '../recruitment/stages.ts'
import type { UnitKind } from '../units/kinds.ts'
import type { Sector } from '../units/sectors.ts'

/** What may be asked of a person; all given conditions must hold. Absent knowledge never matches. */
export type PersonFilter = {
  gender?: Gender
  ethnicMinority?: boolean
  ethnicGroup?: EthnicGroup
  religious?: boolean
  group?: PersonGroup
  /** Completed years on the day of the fact. */
  age?: { from?: number; to?: number }
  status?: 'probationary' | 'official'
}

/** What may be asked of the unit a fact belongs to. */
export type UnitFilter = { unitKinds?: readonly UnitKind[]; sectors?: readonly Sector[] }

/** Events counted over days: the period itself, or from the start of its year or term to its end. */
export type FlowCount = {
  fact: 'admissions' | 'recognitions' | 'class_completions' | 'departures'
  over: 'period' | 'year_to_date' | 'term_to_date'
  where?: PersonFilter & UnitFilter & DepartureFilter
}

/** What may be asked of members who left: by which of the legal ways. */
export type DepartureFilter = { how?: readonly MemberExit[] }

/** Days a stock is counted on; `target_base` is the base date written into the target. */
export type StockDay = 'period_start' | 'period_end' | 'target_base'

export type PeopleCount = {
  fact: 'members' | 'candidates'
  on: StockDay
  where?: PersonFilter & UnitFilter
}

export type LocalityCount = {
  fact: 'localities'
  on: StockDay
  where?: { cell?: 'with_cell' | 'without_cell' }
}

export type KeyPostCount = {
  fact: 'key_posts'
  on: StockDay
  /** `not_member` includes vacant posts: nobody holds them as a member. */
  where?: { holder?: 'member' | 'not_member' | 'vacant' }
}

/** A number of the approved target of the unit itself; targets below it are not added again. */
export type TargetCount = {
  fact: 'targets'
  of: 'admissions' | 'class_completions'
  bound: 'min' | 'max' | 'stretch'
  horizon: 'year' | 'term'
  group?: TargetGroup
}

export type TargetGroup = 'ethnic_minority' | 'women' | PersonGroup

/**
 * What is counted, as data: the database translates it into a query over the unit and everything
 * below it. One person counts once in one count, whatever groups he belongs to.
 */
export type Count = FlowCount | PeopleCount | LocalityCount | KeyPostCount | TargetCount

/** What a count of persons can be broken down by and small numbers would give away: all but the standing. */
const personalTraits = [
  'gender',
  'ethnicMinority',
  'ethnicGroup',
  'religious',
  'group',
  'age',
] as const satisfies readonly (keyof PersonFilter)[]

/** Whether the count tells something about persons that small numbers would give away. */
export function isSensitiveCount(count: Count): boolean {
  if (count.fact === 'candidates' || count.fact === 'departures') return true
  if (!isOfPersons(count)) return false
  const { where = {} } = count
  return personalTraits.some((trait) => where[trait] !== undefined)
}

function isOfPersons(count: Count): count is FlowCount | PeopleCount {
  return count.fact !== 'localities' && count.fact !== 'key_posts' && count.fact !== 'targets'
}
