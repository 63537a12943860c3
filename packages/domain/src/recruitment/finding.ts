import type { Citation } from '../errors.ts'
import type { RuleKey } from '../rules/rule-book.ts'
import { isBinding } from '../rules/rule-pack.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { DecidingVoteFault } from './deciding-vote.ts'
import type { VoteFault } from './vote.ts'

export type FindingKind =
  | 'under_eighteen'
  | 'over_age'
  | 'schooling_too_low'
  | 'certificate_expired'
  | 'helper_missing'
  | 'helper_on_probation'
  | 'helper_left'
  | 'helper_not_acquainted'
  | 'introducers_too_few'
  | 'dossier_stale'
  | 'cell_too_small'
  | 'roll_differs'
  | 'vote_below_threshold'
  | 'decision_overdue'
  | 'ceremony_overdue'
  | 'recognition_too_early'
  | 'recognition_overdue'
  | 'recognition_referred_upward'
  | 'readmission_too_early'
  | 'dates_out_of_order'
  | VoteFault
  | DecidingVoteFault

/** What puts it right; `messages` words it. */
export type Remedy =
  | 'wait_until'
  | 'higher_consent'
  | 'record_exception'
  | 'repeat_class'
  | 'assign_official_member'
  | 'add_introducers'
  | 'supplement_dossier'
  | 'join_cells'
  | 'correct_roll'
  | 'repeat_vote'
  | 'check_minutes'
  | 'extend_or_decide'
  | 'report_upward'
  | 'record_superior_decision'
  | 'correct_dates'

/**
 * A rule that a fact goes against. A `breach` has happened; a `notice` foretells that the next
 * step would be one. `binding` is false while the rule is neither verified nor confirmed.
 */
export type Finding = {
  kind: FindingKind
  severity: 'breach' | 'notice'
  rule: RuleKey
  citation: Citation
  binding: boolean
  remedy: Remedy
  details: FindingDetails
}

/** Counts, dates (ISO) and ids that the sentence needs; never a name. */
export type FindingDetails = Record<string, string | number>

/** Builds a finding under `rule` of `pack`; a breach unless said otherwise. */
export function finding(
  pack: RulePack,
  rule: RuleKey,
  kind: FindingKind,
  remedy: Remedy,
  details: FindingDetails = {},
  severity: Finding['severity'] = 'breach',
): Finding {
  const { citation } = pack.rules[rule]
  const binding = isBinding(pack.rules[rule])
  return { kind, severity, rule, citation, binding, remedy, details }
}
