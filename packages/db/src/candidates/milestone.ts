import type { CaseEvent } from '@nguon/domain/recruitment/events'
import { isExit } from '@nguon/domain/recruitment/stages'

export type MilestoneKind = 'sourced' | 'class_finished' | 'admission' | 'recognition' | 'departure'

/** What an event is counted as, or null when nobody counts it. An admission is its ceremony. */
export function milestoneOf(event: CaseEvent): MilestoneKind | null {
  const { kind } = event
  if (kind === 'ceremony_held') return 'admission'
  if (kind === 'recognised') return event.approved ? 'recognition' : null
  if (kind === 'sourced' || kind === 'class_finished') return kind
  return isExit(kind) ? 'departure' : null
}
