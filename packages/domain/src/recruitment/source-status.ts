import type { Eligibility } from './eligibility.ts'

/** Whether a unit can admit anybody. `not_reported` is no statement; `exhausted` is one. */
export type SourceStatus = 'not_reported' | 'exhausted' | 'present_not_eligible' | 'available'

/**
 * The status of a unit from its open candidates. `reported` says that the unit has handed in its
 * list, so that no candidate means none. A person with facts missing counts as available.
 */
export function sourceStatus(unit: {
  reported: boolean
  openCandidates: readonly Pick<Eligibility, 'verdict'>[]
}): SourceStatus {
  const { reported, openCandidates } = unit
  if (openCandidates.length === 0) return reported ? 'exhausted' : 'not_reported'
  return openCandidates.some(({ verdict }) => verdict !== 'ineligible')
    ? 'available'
    : 'present_not_eligible'
}
