import {
  formsGuidance2022,
  guidance2012,
  guidance2021,
  guidance2025,
  guidance2026,
  placeUnknown,
  regulation232,
  regulation294,
  statute,
} from './citations.ts'
import type { RulePack } from './rule-pack.ts'
import { generalKnowledge, secondHand, verified } from './rule.ts'

/**
 * The text of this edition was not found. What is quoted of it has the mark of the quotation, so its
 * time limits only warn although points 4.1 to 4.3 were read in the editions of 2016 and January
 * 2025. What nobody quotes stands as it was last read and cites that document. 20-QĐ/TW of 8 April
 * 2026 replaced this edition, but its text is not known: until 208-QĐ/TW this pack stands in for it.
 * The vote of the standing committee is quoted of the guidance of May 2026 only.
 */
export const pack294: RulePack = {
  id: '294-qd-tw',
  document: '294-QĐ/TW',
  issuedOn: '2025-05-26',
  inForceFrom: Temporal.PlainDate.from('2025-07-01'),
  inForceTo: Temporal.PlainDate.from('2026-07-25'),
  rules: {
    procedureOrder: secondHand(true, statute('Điều 4')),
    ageMinimumYears: secondHand(18, regulation294('Điều 1, điểm 1.1.1')),
    ageMaximumYears: secondHand(60, regulation294('Điều 1, điểm 1.1.1')),
    overAgeConsent: verified(true, guidance2021(placeUnknown)),
    schoolingMinimum: verified('lower_secondary', regulation232('Điều 1')),
    schoolingExceptions: verified(
      { hardship_area: 'primary', prestigious_person: 'literate' },
      guidance2012(placeUnknown),
    ),
    classCertificateMonths: secondHand(60, guidance2025('điểm 5.4')),
    mentorAcquaintanceMonths: secondHand(12, regulation294('Điều 4, điểm 3.2.1')),
    mentorOfficialMember: secondHand(true, statute('Điều 4, khoản 2')),
    introducers: secondHand(2, statute('Điều 4')),
    youthUnionIntroduces: secondHand(true, statute(placeUnknown)),
    tradeUnionIntroduces: verified(true, formsGuidance2022(placeUnknown)),
    cellOfficialMembersMinimum: secondHand(3, statute('Điều 24, khoản 1')),
    cellVote: secondHand(
      { numerator: 2, denominator: 3, of: 'official_members' },
      guidance2025('điểm 3.6.b'),
    ),
    committeeVote: secondHand(
      { numerator: 2, denominator: 3, of: 'committee_members' },
      guidance2025('điểm 3.7'),
    ),
    dossierStaleMonths: generalKnowledge(12, guidance2025(placeUnknown)),
    decidingBody: secondHand('superior_standing_committee', guidance2025('điểm 3.7')),
    standingCommitteeVote: secondHand(
      { numerator: 1, denominator: 2, of: 'standing_committee_members', above: true },
      guidance2026(placeUnknown),
    ),
    authorisedCommitteeVote: secondHand(
      { numerator: 2, denominator: 3, of: 'committee_members' },
      guidance2025('điểm 3.7.a'),
    ),
    decisionWorkingDays: secondHand(60, regulation294('điểm 4.1–4.3')),
    decisionExtensionWorkingDays: secondHand(30, regulation294('điểm 4.1–4.3')),
    ceremonyWorkingDays: secondHand(30, regulation294('điểm 4, Điều 5')),
    ceremonyClock: secondHand('decision_received', regulation294('điểm 4, Điều 5')),
    memberFileWorkingDays: secondHand(30, formsGuidance2022('điểm 2.2')),
    probationMonths: secondHand(12, regulation294('điểm 4.2')),
    probationStart: secondHand('ceremony', statute('Điều 5')),
    recognitionEffective: secondHand('probation_end', regulation294('điểm 4.1–4.3')),
    recognitionReviewWorkingDays: secondHand(30, regulation294('điểm 4.2')),
    recognitionVote: secondHand(
      { numerator: 2, denominator: 3, of: 'official_members' },
      statute('Điều 4 và Điều 5'),
    ),
    recognitionFailedVotes: verified(3, regulation232('điểm 4.1–4.3')),
    recognitionDecisionWorkingDays: secondHand(30, regulation294('điểm 4.1–4.3')),
    recognitionExtensionWorkingDays: secondHand(30, regulation294('điểm 4.1–4.3')),
    partyAgeStart: secondHand('decision', statute('Điều 5, khoản 4')),
    readmissionMonths: secondHand(36, regulation294(placeUnknown)),
    transferWorkingDays: secondHand(60, regulation294('Điều 6, điểm 6.3.1.a')),
  },
}
