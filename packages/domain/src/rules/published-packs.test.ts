import { describe, expect, it } from 'vitest'
import { pack208 } from './208-qd-tw.ts'
import { pack294 } from './294-qd-tw.ts'
import type { RulePack } from './rule-pack.ts'

const marks = { verified: 'V', second_hand: '2', general_knowledge: 'GK' } as const
const share = { numerator: 2, denominator: 3 }

const statute = 'Điều lệ Đảng 2011-01-19'
const guidance2012 = '01-HD/TW 2012-01-05'
const forms2022 = '12-HD/BTCTW 2022-01-18'
const guidance2021 = '01-HD/TW 2021-09-28'
const regulation232 = '232-QĐ/TW 2025-01-20'
const regulation294 = '294-QĐ/TW 2025-05-26'
const guidance2025 = '06-HD/TW 2025-06-09'
const guidance2026 = '01-HD/TW 2026-05-19'
const regulation208 = '208-QĐ/TW 2026-07-26'

type Known = [value: unknown, mark: 'V' | '2' | 'GK', document: string]

/**
 * Written down a second time on purpose: no number of a regulation changes by a slip. Not here is what
 * is no number or choice of an edition: the political standard (58-QĐ/TW), religion (06-QĐ/TW) and
 * population policy (05-QĐ/TW) are regulations of their own and judged by people, the norm of 3–4% a
 * year (21-NQ/TW) belongs to the plan, and expulsion, removal and the thirty members of a Party
 * organisation come after the procedure. The votes are counted wherever they are recorded; who was to
 * decide, `decidingBody`, is told and not checked, since the paper names the body that did.
 */
const expected294: Record<string, Known> = {
  procedureOrder: [true, '2', statute],
  ageMinimumYears: [18, '2', regulation294],
  ageMaximumYears: [60, '2', regulation294],
  overAgeConsent: [true, 'V', guidance2021],
  schoolingMinimum: ['lower_secondary', 'V', regulation232],
  schoolingExceptions: [
    { hardship_area: 'primary', prestigious_person: 'literate' },
    'V',
    guidance2012,
  ],
  classCertificateMonths: [60, '2', guidance2025],
  mentorAcquaintanceMonths: [12, '2', regulation294],
  mentorOfficialMember: [true, '2', statute],
  introducers: [2, '2', statute],
  youthUnionIntroduces: [true, '2', statute],
  tradeUnionIntroduces: [true, 'V', forms2022],
  cellOfficialMembersMinimum: [3, '2', statute],
  cellVote: [{ ...share, of: 'official_members' }, '2', guidance2025],
  committeeVote: [{ ...share, of: 'committee_members' }, '2', guidance2025],
  dossierStaleMonths: [12, 'GK', guidance2025],
  decidingBody: ['superior_standing_committee', '2', guidance2025],
  standingCommitteeVote: [
    { numerator: 1, denominator: 2, of: 'standing_committee_members', above: true },
    '2',
    guidance2026,
  ],
  authorisedCommitteeVote: [{ ...share, of: 'committee_members' }, '2', guidance2025],
  decisionWorkingDays: [60, '2', regulation294],
  decisionExtensionWorkingDays: [30, '2', regulation294],
  ceremonyWorkingDays: [30, '2', regulation294],
  ceremonyClock: ['decision_received', '2', regulation294],
  memberFileWorkingDays: [30, '2', forms2022],
  probationMonths: [12, '2', regulation294],
  probationStart: ['ceremony', '2', statute],
  recognitionEffective: ['probation_end', '2', regulation294],
  recognitionReviewWorkingDays: [30, '2', regulation294],
  recognitionVote: [{ ...share, of: 'official_members' }, '2', statute],
  recognitionFailedVotes: [3, 'V', regulation232],
  recognitionDecisionWorkingDays: [30, '2', regulation294],
  recognitionExtensionWorkingDays: [30, '2', regulation294],
  partyAgeStart: ['decision', '2', statute],
  readmissionMonths: [36, '2', regulation294],
  transferWorkingDays: [60, '2', regulation294],
}

const expected208: typeof expected294 = {
  ...expected294,
  ageMinimumYears: [18, '2', regulation208],
  ageMaximumYears: [60, '2', regulation208],
  schoolingMinimum: ['lower_secondary', '2', regulation208],
  committeeVote: [{ ...share, of: 'committee_members' }, '2', guidance2026],
  decidingBody: ['grassroots_standing_committee', '2', regulation208],
  decisionWorkingDays: [60, '2', regulation208],
  decisionExtensionWorkingDays: [30, '2', regulation208],
  ceremonyWorkingDays: [30, '2', regulation208],
  ceremonyClock: ['decision_issued', '2', regulation208],
  probationMonths: [12, '2', regulation208],
  recognitionEffective: ['probation_end', '2', regulation208],
  recognitionReviewWorkingDays: [30, '2', regulation208],
  recognitionDecisionWorkingDays: [30, '2', regulation208],
  recognitionExtensionWorkingDays: [30, '2', regulation208],
  partyAgeStart: ['decision', '2', regulation208],
  readmissionMonths: [36, '2', regulation208],
  transferWorkingDays: [60, '2', regulation208],
}

function saidBy({ rules }: RulePack): Record<string, Known> {
  return Object.fromEntries(
    Object.entries(rules).map(([key, { value, mark, citation }]) => [
      key,
      [value, marks[mark], `${citation.document} ${citation.issuedOn}`],
    ]),
  )
}

describe('the published editions', () => {
  it.each([
    ['294-QĐ/TW', pack294, expected294],
    ['208-QĐ/TW', pack208, expected208],
  ] as const)('have the numbers, marks and documents known of %s', (_, pack, expected) => {
    expect(saidBy(pack)).toEqual(expected)
  })

  it('name the point of a rule that was quoted with one', () => {
    const places = Object.entries(pack294.rules).map(([key, { citation }]) => [
      key,
      citation.article,
    ])
    expect(Object.fromEntries(places)).toMatchObject({
      ageMinimumYears: 'Điều 1, điểm 1.1.1',
      ageMaximumYears: 'Điều 1, điểm 1.1.1',
      mentorAcquaintanceMonths: 'Điều 4, điểm 3.2.1',
      classCertificateMonths: 'điểm 5.4',
      cellVote: 'điểm 3.6.b',
      authorisedCommitteeVote: 'điểm 3.7.a',
      memberFileWorkingDays: 'điểm 2.2',
      recognitionVote: 'Điều 4 và Điều 5',
      transferWorkingDays: 'Điều 6, điểm 6.3.1.a',
    })
  })
})
