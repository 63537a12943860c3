import type { RuleKey } from '../rules/rule-book.ts'
import type { CaseCommandKind } from './commands.ts'

/** The rules that bear on each step, so that its form can cite them beside the fields. */
export const stepRules: Readonly<Record<CaseCommandKind, readonly RuleKey[]>> = {
  put_on_list: ['readmissionMonths'],
  assign_mentor: ['mentorOfficialMember', 'mentorAcquaintanceMonths'],
  release_mentor: ['mentorOfficialMember'],
  finish_class: ['classCertificateMonths'],
  submit_application: ['procedureOrder'],
  complete_dossier: [
    'introducers',
    'youthUnionIntroduces',
    'tradeUnionIntroduces',
    'dossierStaleMonths',
  ],
  finish_verification: ['procedureOrder'],
  resolve_in_cell: [
    'cellVote',
    'cellOfficialMembersMinimum',
    'ageMinimumYears',
    'ageMaximumYears',
    'schoolingMinimum',
  ],
  resolve_in_committee: ['committeeVote'],
  decide_admission: ['decidingBody', 'decisionWorkingDays', 'decisionExtensionWorkingDays'],
  hold_ceremony: ['ceremonyWorkingDays', 'ceremonyClock'],
  recognise: [
    'probationMonths',
    'recognitionReviewWorkingDays',
    'recognitionVote',
    'recognitionFailedVotes',
    'recognitionEffective',
  ],
  withdraw: [],
  take_off_list: [],
  refuse: [],
  move_away: [],
  die: [],
  expel: [],
  remove: [],
  resign: [],
}
