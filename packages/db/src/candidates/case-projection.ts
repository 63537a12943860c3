import { foldCase, statusOf } from '@nguon/domain/recruitment/case'
import type { CaseState } from '@nguon/domain/recruitment/case'
import { deadlines } from '@nguon/domain/recruitment/deadlines'
import type { DeadlineKind } from '@nguon/domain/recruitment/deadlines'
import { eligibility } from '@nguon/domain/recruitment/eligibility'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { PersonFacts } from '@nguon/domain/recruitment/facts'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import type { RulePack } from '@nguon/domain/rules/rule-pack'
import { caseCalendar } from './case-rules.ts'

/** The columns of `recruitment_case` that follow from its events, the person and the day. */
export type CaseProjection = {
  stage: Stage | Exit
  stage_since: Temporal.PlainDate
  sourced_on: Temporal.PlainDate | null
  due_on: Temporal.PlainDate | null
  due_what: DeadlineKind | null
  eligible: boolean
  rule_pack: string
  last_seq: number
}

/** Dates that a case runs towards; the others only tell from or until when something counts. */
const clocks: ReadonlySet<DeadlineKind> = new Set([
  'certificate_expires',
  'dossier_expires',
  'decision_due',
  'ceremony_due',
  'recognition_review_due',
])

/** Folds the events of one case into its row. At least one event is needed. */
export function projectCase(
  events: readonly CaseEvent[],
  facts: { person: PersonFacts; pack: RulePack; today: Temporal.PlainDate },
): CaseProjection {
  return projectState(foldCase(events), events.length, facts)
}

/** The row of a case whose events are folded already; `lastSeq` numbers its last event, from 1. */
export function projectState(
  state: CaseState,
  lastSeq: number,
  { person, pack, today }: { person: PersonFacts; pack: RulePack; today: Temporal.PlainDate },
): CaseProjection {
  const since = stageSince(state)
  if (since === null) throw new Error('a case without events has no row')
  const due = deadlines(state, { today, pack, calendar: caseCalendar, person }).find(({ kind }) =>
    clocks.has(kind),
  )
  return {
    stage: statusOf(state),
    stage_since: since,
    sourced_on: state.sourcedOn,
    due_on: due?.on ?? null,
    due_what: due?.kind ?? null,
    eligible: eligibility(person, today, pack).verdict !== 'ineligible',
    rule_pack: pack.id,
    last_seq: lastSeq,
  }
}

/** Since when the case stands where it stands. */
export function stageSince(state: CaseState): Temporal.PlainDate | null {
  return state.stop?.on ?? reachedOn(state, state.stage) ?? state.lastOn
}

/** The day on which a milestone was reached; null when it was not, or without a date. */
export function reachedOn(state: CaseState, stage: Stage): Temporal.PlainDate | null {
  switch (stage) {
    case 'sourced':
      return state.sourcedOn
    case 'class_finished':
      return state.classFinishedOn
    case 'applied':
      return state.appliedOn
    case 'dossier_ready':
      return state.dossierCompletedOn
    case 'verified':
      return state.verifiedOn
    case 'cell_resolved':
      return state.cellResolution?.on ?? null
    case 'committee_resolved':
      return state.committeeResolution?.on ?? null
    case 'decided':
      return state.decision?.on ?? null
    case 'probationary':
      return state.ceremonyOn
    case 'official':
      return state.recognition?.on ?? null
    default:
      return stage satisfies never
  }
}
