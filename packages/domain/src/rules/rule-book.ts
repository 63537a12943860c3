import type { Rule } from './rule.ts'

/** What the schooling rule compares with: completed primary, lower secondary (grade 9), upper secondary. */
export const schoolingLevels = [
  'literate',
  'primary',
  'lower_secondary',
  'upper_secondary',
] as const
export type SchoolingLevel = (typeof schoolingLevels)[number]

/** A place or a person for which a lower schooling is enough. */
export const schoolingExceptions = ['hardship_area', 'prestigious_person'] as const
export type SchoolingException = (typeof schoolingExceptions)[number]

export function isSchoolingException(text: string): text is SchoolingException {
  return schoolingExceptions.some((each) => each === text)
}

/** A share as numerator over denominator, so that no threshold is ever rounded. */
export type Share = {
  numerator: number
  denominator: number
  of: VoteBase
  /** More than the share, where the share itself is not enough. */
  above?: true
}

/** Whose number a share is taken of: everybody entitled, never only those present. */
export type VoteBase = 'official_members' | 'committee_members' | 'standing_committee_members'

/** What starts the clock of the ceremony. */
export const ceremonyClocks = ['decision_received', 'decision_issued'] as const
export type CeremonyClock = (typeof ceremonyClocks)[number]

/** Who signs the admission decision. */
export const decidingBodies = [
  'superior_standing_committee',
  'grassroots_standing_committee',
] as const
export type DecidingBody = (typeof decidingBodies)[number]

/** Every number and choice of an edition. Months and days are plain counts; days are working days. */
export type RuleBook = {
  /** The steps of admission follow one another: application, history, verification, cell, committee. */
  procedureOrder: Rule<true>
  ageMinimumYears: Rule<number>
  ageMaximumYears: Rule<number>
  /** Above the maximum the provincial standing committee must have agreed in writing before. */
  overAgeConsent: Rule<true>
  schoolingMinimum: Rule<SchoolingLevel>
  schoolingExceptions: Rule<Readonly<Record<SchoolingException, SchoolingLevel>>>
  classCertificateMonths: Rule<number>
  mentorAcquaintanceMonths: Rule<number>
  mentorOfficialMember: Rule<true>
  introducers: Rule<number>
  /** The committee of the Youth Union, or of the trade union, takes the place of one introducer. */
  youthUnionIntroduces: Rule<true>
  tradeUnionIntroduces: Rule<true>
  cellOfficialMembersMinimum: Rule<number>
  cellVote: Rule<Share>
  committeeVote: Rule<Share>
  dossierStaleMonths: Rule<number>
  decidingBody: Rule<DecidingBody>
  /** What the deciding body needs: the standing committee, or a grassroots committee authorised to decide. */
  standingCommitteeVote: Rule<Share>
  authorisedCommitteeVote: Rule<Share>
  decisionWorkingDays: Rule<number>
  decisionExtensionWorkingDays: Rule<number>
  ceremonyWorkingDays: Rule<number>
  ceremonyClock: Rule<CeremonyClock>
  memberFileWorkingDays: Rule<number>
  probationMonths: Rule<number>
  probationStart: Rule<'ceremony'>
  /** Official from the day the probation ended, however late the decision. */
  recognitionEffective: Rule<'probation_end'>
  recognitionReviewWorkingDays: Rule<number>
  recognitionVote: Rule<Share>
  /** After so many votes that failed the superior committee decides. */
  recognitionFailedVotes: Rule<number>
  recognitionDecisionWorkingDays: Rule<number>
  recognitionExtensionWorkingDays: Rule<number>
  /** The years in the Party count from the decision on admission, not from the ceremony. */
  partyAgeStart: Rule<'decision'>
  readmissionMonths: Rule<number>
  transferWorkingDays: Rule<number>
}

export type RuleKey = keyof RuleBook
