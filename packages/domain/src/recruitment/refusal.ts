import type { Citation } from '../errors.ts'
import type { Finding, FindingDetails, FindingKind, Remedy } from './finding.ts'

export type RefusalReason =
  | FindingKind
  | 'case_closed'
  | 'case_running'
  | 'only_before_ceremony'
  | 'only_for_members'
  | 'step_not_reached'
  | 'step_already_done'
  | 'date_in_future'
  | 'date_before_last_step'
  | 'mentor_unknown'
  | 'mentor_already_assigned'
  | 'mentor_not_assigned'
  | 'receipt_before_decision'

/** Why a step is not taken: a stable key for the sentence, and the rule where one stands behind it. */
export type Refusal = {
  reason: RefusalReason
  citation: Citation | null
  remedy: Remedy | null
  details: FindingDetails
}

export function refusal(
  reason: RefusalReason,
  citation: Citation | null = null,
  details: FindingDetails = {},
): Refusal {
  return { reason, citation, remedy: null, details }
}

export function refusalOf({ kind, citation, remedy, details }: Finding): Refusal {
  return { reason: kind, citation, remedy, details }
}
