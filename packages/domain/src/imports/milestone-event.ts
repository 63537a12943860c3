import type { CaseEvent } from '../recruitment/events.ts'
import type { Milestone } from './plan.ts'

/** The event of a milestone of which only the date is known. */
export function milestoneEvent({ kind, on }: Milestone): CaseEvent {
  switch (kind) {
    case 'sourced':
      return { kind, on, rulePackId: null }
    case 'dossier_completed':
      return { kind, on, introducers: [] }
    case 'cell_resolved':
    case 'committee_resolved':
      return { kind, on, approved: true, vote: null }
    case 'decided':
      return { kind, on, number: null, receivedOn: null, vote: null }
    case 'recognised':
      return { kind, on, approved: true, effectiveOn: null, vote: null }
    case 'class_finished':
    case 'applied':
    case 'verified':
    case 'ceremony_held':
      return { kind, on }
    default:
      return kind satisfies never
  }
}
