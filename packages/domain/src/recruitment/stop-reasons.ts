/** The closed list of reasons for which a case stops. Free text never decides a count. */
export const stopReasons = [
  'own_wish',
  'no_aspiration',
  'works_far_away',
  'changed_residence',
  'certificate_expired',
  'too_old',
  'fell_short',
  'breach_of_law',
  'failed_verification',
  'not_approved_by_cell',
  'not_approved_by_committee',
  'not_approved_by_superior',
  'health',
  'died',
  'absent_from_meetings',
  'unpaid_dues',
  'unfit_on_probation',
  'disciplined',
  'other',
] as const

export type StopReason = (typeof stopReasons)[number]
