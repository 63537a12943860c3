import type { CaseState } from './case.ts'

/**
 * The day from which an official member's years in the Party count: that of the admission
 * decision, not of the ceremony (Statute, article 5.4). Null before official recognition.
 */
export function partySeniorityStart(state: CaseState): Temporal.PlainDate | null {
  return state.recognition ? (state.decision?.on ?? null) : null
}

/** Full years in the Party on `on`; null before official recognition or without a decision date. */
export function partySeniorityYears(state: CaseState, on: Temporal.PlainDate): number | null {
  const start = partySeniorityStart(state)
  return start && start.until(on, { largestUnit: 'years' }).years
}
