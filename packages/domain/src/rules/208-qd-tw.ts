import { pack294 } from './294-qd-tw.ts'
import { guidance2026, placeUnknown, regulation208, regulation232 } from './citations.ts'
import type { RulePack } from './rule-pack.ts'
import { secondHand, verified } from './rule.ts'

const quoted = regulation208(placeUnknown)
const timeLimits = regulation232('điểm 4.1–4.3')

/**
 * Known only from quotations, without articles. A time limit cites the edition it was last read
 * in; what is not quoted anew stands as in 294-QĐ/TW and cites what that pack cites. The day from
 * which it is in force is assumed to be the day of issue.
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
    decisionWorkingDays: verified(60, timeLimits),
    decisionExtensionWorkingDays: verified(30, timeLimits),
    ceremonyWorkingDays: verified(30, timeLimits),
    ceremonyClock: secondHand('decision_issued', quoted),
    probationMonths: verified(12, timeLimits),
    recognitionEffective: verified('probation_end', timeLimits),
    recognitionReviewWorkingDays: verified(30, timeLimits),
    recognitionDecisionWorkingDays: verified(30, timeLimits),
    recognitionExtensionWorkingDays: verified(30, timeLimits),
    readmissionMonths: secondHand(36, quoted),
    transferWorkingDays: secondHand(60, quoted),
  },
}
