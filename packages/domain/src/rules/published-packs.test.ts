import { describe, expect, it } from 'vitest'
import { pack208 } from './208-qd-tw.ts'
import { pack294 } from './294-qd-tw.ts'
import type { RulePack } from './rule-pack.ts'
import type { RuleMark } from './rule.ts'

const marks = { V: 'verified', 2: 'second_hand', GK: 'general_knowledge' } as const
const share = { numerator: 2, denominator: 3 }

/** Written down a second time on purpose: no number of a regulation changes by a slip. */
const expected294: Record<string, [value: unknown, mark: keyof typeof marks]> = {
  procedureOrder: [true, 2],
  ageMinimumYears: [18, 2],
  ageMaximumYears: [60, 2],
  overAgeConsent: [true, 'V'],
  schoolingMinimum: ['lower_secondary', 'V'],
  schoolingExceptions: [{ hardship_area: 'primary', prestigious_person: 'literate' }, 'V'],
  classCertificateMonths: [60, 2],
  mentorAcquaintanceMonths: [12, 2],
  mentorOfficialMember: [true, 2],
  introducers: [2, 2],
  cellOfficialMembersMinimum: [3, 2],
  cellVote: [{ ...share, of: 'official_members' }, 2],
  committeeVote: [{ ...share, of: 'committee_members' }, 2],
  dossierStaleMonths: [12, 'GK'],
  decidingBody: ['superior_standing_committee', 2],
  decisionWorkingDays: [60, 'V'],
  decisionExtensionWorkingDays: [30, 'V'],
  ceremonyWorkingDays: [30, 'V'],
  ceremonyClock: ['decision_received', 'V'],
  memberFileWorkingDays: [30, 2],
  probationMonths: [12, 'V'],
  probationStart: ['ceremony', 2],
  recognitionEffective: ['probation_end', 'V'],
  recognitionReviewWorkingDays: [30, 'V'],
  recognitionVote: [{ ...share, of: 'official_members' }, 2],
  recognitionDecisionWorkingDays: [30, 'V'],
  recognitionExtensionWorkingDays: [30, 'V'],
  readmissionMonths: [36, 2],
  transferWorkingDays: [60, 2],
}

const expected208: typeof expected294 = {
  ...expected294,
  schoolingMinimum: ['lower_secondary', 2],
  decidingBody: ['grassroots_standing_committee', 2],
  ceremonyClock: ['decision_issued', 2],
}

function saidBy({ rules }: RulePack): Record<string, [value: unknown, mark: RuleMark]> {
  return Object.fromEntries(
    Object.entries(rules).map(([key, { value, mark }]) => [key, [value, mark]]),
  )
}

describe('the published editions', () => {
  it.each([
    ['294-QĐ/TW', pack294, expected294],
    ['208-QĐ/TW', pack208, expected208],
  ] as const)('have the numbers and marks that are known of %s', (_, pack, expected) => {
    const wanted = Object.entries(expected).map(([key, [value, mark]]) => [
      key,
      [value, marks[mark]],
    ])
    expect(saidBy(pack)).toEqual(Object.fromEntries(wanted))
  })
})
