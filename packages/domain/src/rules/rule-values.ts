import { z } from 'zod'
import { ceremonyClocks, decidingBodies, schoolingLevels } from './rule-book.ts'
import type { RuleBook, RuleKey, Share } from './rule-book.ts'

const count = z.int().min(1).max(1_000)
const yes = z.literal(true)
const schooling = z.enum(schoolingLevels)

const shareOf = <Base extends Share['of']>(of: Base) =>
  z
    .strictObject({ numerator: count, denominator: count, of: z.literal(of) })
    .refine(({ numerator, denominator }) => numerator <= denominator, 'share_above_one')

/** More than all there are cannot agree either. */
const shareAbove = <Base extends Share['of']>(of: Base) =>
  z
    .strictObject({ numerator: count, denominator: count, of: z.literal(of), above: yes })
    .refine(({ numerator, denominator }) => numerator < denominator, 'share_above_one')

/** What each rule may say, so that a value from a form or a stored one is known to be of its kind. */
export const ruleValues: { [Key in RuleKey]: z.ZodType<RuleBook[Key]['value']> } = {
  procedureOrder: yes,
  ageMinimumYears: count,
  ageMaximumYears: count,
  overAgeConsent: yes,
  schoolingMinimum: schooling,
  schoolingExceptions: z.strictObject({ hardship_area: schooling, prestigious_person: schooling }),
  classCertificateMonths: count,
  mentorAcquaintanceMonths: count,
  mentorOfficialMember: yes,
  introducers: count,
  youthUnionIntroduces: yes,
  tradeUnionIntroduces: yes,
  cellOfficialMembersMinimum: count,
  cellVote: shareOf('official_members'),
  committeeVote: shareOf('committee_members'),
  dossierStaleMonths: count,
  decidingBody: z.enum(decidingBodies),
  standingCommitteeVote: shareAbove('standing_committee_members'),
  authorisedCommitteeVote: shareOf('committee_members'),
  decisionWorkingDays: count,
  decisionExtensionWorkingDays: count,
  ceremonyWorkingDays: count,
  ceremonyClock: z.enum(ceremonyClocks),
  memberFileWorkingDays: count,
  probationMonths: count,
  probationStart: z.literal('ceremony'),
  recognitionEffective: z.literal('probation_end'),
  recognitionReviewWorkingDays: count,
  recognitionVote: shareOf('official_members'),
  recognitionFailedVotes: count,
  recognitionDecisionWorkingDays: count,
  recognitionExtensionWorkingDays: count,
  partyAgeStart: z.literal('decision'),
  readmissionMonths: count,
  transferWorkingDays: count,
}

export function isRuleKey(text: string): text is RuleKey {
  return Object.hasOwn(ruleValues, text)
}
