import { pack294 } from './294-qd-tw.ts'
import { guidance2026, placeUnknown, regulation208 } from './citations.ts'
import type { RulePack } from './rule-pack.ts'
import { secondHand } from './rule.ts'

const quoted = regulation208(placeUnknown)

/**
 * Known only from quotations, without articles: it is said to repeat the time limits. What is not
 * quoted anew stands as in 294-QĐ/TW and cites what that pack cites. The day from which it is in
 * force is assumed to be the day of issue.
 */
export const pack208: RulePack = {
  id: '208-qd-tw',
  document: '208-QĐ/TW',
  issuedOn: '2026-07-26',
  inForceFrom: Temporal.PlainDate.from('2026-07-26'),
  inForceTo: null,
  rules: {
    ...pack294.rules,
    ageMinimumYears: secondHand(18, quoted),
    ageMaximumYears: secondHand(60, quoted),
    schoolingMinimum: secondHand('lower_secondary', quoted),
    committeeVote: secondHand(
      { numerator: 2, denominator: 3, of: 'committee_members' },
      guidance2026(placeUnknown),
    ),
    decidingBody: secondHand('grassroots_standing_committee', quoted),
    decisionWorkingDays: secondHand(60, quoted),
    decisionExtensionWorkingDays: secondHand(30, quoted),
    ceremonyWorkingDays: secondHand(30, quoted),
    ceremonyClock: secondHand('decision_issued', quoted),
    probationMonths: secondHand(12, quoted),
    recognitionEffective: secondHand('probation_end', quoted),
    recognitionReviewWorkingDays: secondHand(30, quoted),
    recognitionDecisionWorkingDays: secondHand(30, quoted),
    recognitionExtensionWorkingDays: secondHand(30, quoted),
    partyAgeStart: secondHand('decision', quoted),
    readmissionMonths: secondHand(36, quoted),
    transferWorkingDays: secondHand(60, quoted),
  },
}
