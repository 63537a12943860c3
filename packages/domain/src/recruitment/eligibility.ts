import type { RulePack } from '../rules/rule-pack.ts'
import type { PersonFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { personFindings } from './person-checks.ts'

export type UnknownFact = 'birth' | 'schooling'

/**
 * Whether the recorded facts allow admission to be considered. `unknown` when nothing speaks
 * against it but a fact the rules ask for is missing. It says nothing about merit.
 */
export type Eligibility = {
  verdict: 'eligible' | 'ineligible' | 'unknown'
  obstacles: readonly Finding[]
  unknown: readonly UnknownFact[]
}

/** Judges age and schooling of `person` as of a consideration meeting held on `asOf`. */
export function eligibility(
  person: PersonFacts,
  asOf: Temporal.PlainDate,
  pack: RulePack,
): Eligibility {
  const obstacles = personFindings(person, asOf, pack)
  const unknown: UnknownFact[] = []
  if (person.bornOn === null && person.birthYear === null) unknown.push('birth')
  if (person.schooling === null) unknown.push('schooling')
  if (obstacles.length > 0) return { verdict: 'ineligible', obstacles, unknown }
  return { verdict: unknown.length > 0 ? 'unknown' : 'eligible', obstacles, unknown }
}
