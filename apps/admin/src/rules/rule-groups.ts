import type { RuleKey } from '@nguon/domain/rules/rule-book'
import type { EditionRule } from './wire.ts'

const groups = ['conditions', 'preparation', 'voting', 'admission', 'recognition', 'other'] as const

export type RuleGroup = (typeof groups)[number]

const groupOf: Record<RuleKey, RuleGroup> = {
  ageMinimumYears: 'conditions',
  ageMaximumYears: 'conditions',
  overAgeConsent: 'conditions',
  schoolingMinimum: 'conditions',
  schoolingExceptions: 'conditions',
  procedureOrder: 'preparation',
  classCertificateMonths: 'preparation',
  mentorAcquaintanceMonths: 'preparation',
  mentorOfficialMember: 'preparation',
  introducers: 'preparation',
  youthUnionIntroduces: 'preparation',
  tradeUnionIntroduces: 'preparation',
  dossierStaleMonths: 'preparation',
  cellOfficialMembersMinimum: 'voting',
  cellVote: 'voting',
  committeeVote: 'voting',
  decidingBody: 'voting',
  standingCommitteeVote: 'voting',
  authorisedCommitteeVote: 'voting',
  decisionWorkingDays: 'admission',
  decisionExtensionWorkingDays: 'admission',
  ceremonyWorkingDays: 'admission',
  ceremonyClock: 'admission',
  memberFileWorkingDays: 'admission',
  probationMonths: 'recognition',
  probationStart: 'recognition',
  recognitionReviewWorkingDays: 'recognition',
  recognitionVote: 'recognition',
  recognitionFailedVotes: 'recognition',
  recognitionDecisionWorkingDays: 'recognition',
  recognitionExtensionWorkingDays: 'recognition',
  recognitionEffective: 'recognition',
  partyAgeStart: 'recognition',
  readmissionMonths: 'other',
  transferWorkingDays: 'other',
}

/** The rules of an edition in the order of the procedure, group by group. */
export function grouped(rules: readonly EditionRule[]): [RuleGroup, EditionRule[]][] {
  const order = Object.keys(groupOf)
  const sorted = rules.toSorted((a, b) => order.indexOf(a.rule) - order.indexOf(b.rule))
  return groups.map((group) => [group, sorted.filter(({ rule }) => groupOf[rule] === group)])
}
