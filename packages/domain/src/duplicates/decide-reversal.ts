/** What has become of a merge since it was made. */
export type MergeStanding = {
  /** The person was merged once more since, on either side. */
  mergedAgain: boolean
  /** Fields taken from the dropped person that somebody has changed since. */
  changedFields: readonly string[]
  memberChanged: boolean
  sensitiveChanged: boolean
  casesOpened: number
  casesGone: number
  /** The case that went on in place of two has gone further. */
  stepsRecorded: boolean
  /** Helps in a case since, with the membership that would go back to the other. */
  helpsSince: boolean
}

export type ReversalRefusal =
  | 'merged_again'
  | 'facts_changed_since'
  | 'case_opened_since'
  | 'steps_recorded_since'
  | 'helps_since'

export type ReversalDecision = { ok: true } | { ok: false; reason: ReversalRefusal }

/**
 * A merge can be taken back as long as everything recorded since belongs to one of the two for certain.
 * What both had before, and what was recorded in a case of one of them, does.
 */
export function decideReversal(since: MergeStanding): ReversalDecision {
  if (since.mergedAgain) return refused('merged_again')
  if (since.casesOpened > 0 || since.casesGone > 0) return refused('case_opened_since')
  if (since.stepsRecorded) return refused('steps_recorded_since')
  if (since.helpsSince) return refused('helps_since')
  if (since.changedFields.length > 0 || since.memberChanged || since.sensitiveChanged) {
    return refused('facts_changed_since')
  }
  return { ok: true }
}

const refused = (reason: ReversalRefusal): ReversalDecision => ({ ok: false, reason })
