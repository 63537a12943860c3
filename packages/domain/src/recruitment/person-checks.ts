import type { RulePack } from '../rules/rule-pack.ts'
import { ageInMonths, monthOfAge } from './age.ts'
import type { PersonFacts } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { isSchoolingTooLow, requiredSchooling } from './schooling-level.ts'

/** Age and schooling against `pack` at a meeting on `on`. What is not recorded gives no finding. */
export function personFindings(
  person: PersonFacts,
  on: Temporal.PlainDate,
  pack: RulePack,
): Finding[] {
  const findings = ageFindings(person, on, pack)
  if (isSchoolingTooLow(person, pack)) {
    findings.push(
      finding(pack, 'schoolingMinimum', 'schooling_too_low', 'record_exception', {
        required: requiredSchooling(pack, person.schoolingException),
      }),
    )
  }
  return findings
}

function ageFindings(person: PersonFacts, on: Temporal.PlainDate, pack: RulePack): Finding[] {
  const age = ageInMonths(person, on)
  if (!age) return []
  const minimum = pack.rules.ageMinimumYears.value
  const maximum = pack.rules.ageMaximumYears.value
  if (age.most < minimum * 12) {
    const from = person.bornOn ? { from: monthOfAge(person.bornOn, minimum).toString() } : {}
    return [finding(pack, 'ageMinimumYears', 'under_eighteen', 'wait_until', { minimum, ...from })]
  }
  if (age.least > maximum * 12 && !hasOverAgeConsent(person, on)) {
    return [finding(pack, 'overAgeConsent', 'over_age', 'higher_consent', { maximum })]
  }
  return []
}

function hasOverAgeConsent(person: PersonFacts, on: Temporal.PlainDate): boolean {
  const consent = person.overAgeConsentOn
  return consent !== null && Temporal.PlainDate.compare(consent, on) <= 0
}
