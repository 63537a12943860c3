import type { DecidingVote } from './deciding-vote.ts'
import type { CaseEvent, ExitEvent, Introducer } from './events.ts'
import { isExit, laterStage } from './stages.ts'
import type { Exit, Stage } from './stages.ts'
import type { StopReason } from './stop-reasons.ts'
import type { VoteRecord } from './vote.ts'

type Day = Temporal.PlainDate
export type Mentoring = { mentorId: string; from: Day; to: Day | null }
export type Resolved = { on: Day; vote: VoteRecord | null }
export type Admission = {
  on: Day
  number: string | null
  receivedOn: Day | null
  vote: DecidingVote | null
}
export type Stop = { exit: Exit; on: Day; reason: StopReason }

/** Everything the events of one case say, folded. A milestone never reached, or undated, is null. */
export type CaseState = {
  stage: Stage
  /** How and why the case ended; null while it runs. */
  stop: Stop | null
  /** Earlier endings, oldest first: a case put back on the list keeps them. */
  earlierStops: readonly Stop[]
  rulePackId: string | null
  sourcedOn: Day | null
  mentorings: readonly Mentoring[]
  classFinishedOn: Day | null
  appliedOn: Day | null
  dossierCompletedOn: Day | null
  introducers: readonly Introducer[]
  verifiedOn: Day | null
  cellResolution: Resolved | null
  failedCellVotes: number
  failedRecognitionVotes: number
  committeeResolution: Resolved | null
  decision: Admission | null
  ceremonyOn: Day | null
  recognition: { on: Day; effectiveOn: Day | null } | null
  lastOn: Day | null
}

export const emptyCase: CaseState = {
  stage: 'sourced',
  stop: null,
  earlierStops: [],
  rulePackId: null,
  sourcedOn: null,
  mentorings: [],
  classFinishedOn: null,
  appliedOn: null,
  dossierCompletedOn: null,
  introducers: [],
  verifiedOn: null,
  cellResolution: null,
  failedCellVotes: 0,
  failedRecognitionVotes: 0,
  committeeResolution: null,
  decision: null,
  ceremonyOn: null,
  recognition: null,
  lastOn: null,
}

/** The state of a case from its events in the order they were recorded, going on from `start`. */
export function foldCase(events: Iterable<CaseEvent>, start: CaseState = emptyCase): CaseState {
  let state = start
  for (const event of events) state = evolve(state, event)
  return state
}

/** What a screen or a row shows: the exit once there is one, else the stage. */
export function statusOf(state: CaseState): Stage | Exit {
  return state.stop?.exit ?? state.stage
}

/** The helpers in charge now. */
export function currentMentors(state: CaseState): readonly Mentoring[] {
  return state.mentorings.filter((mentoring) => mentoring.to === null)
}

/** Adds one fact. Never refuses: whether a step is allowed is the business of `decide`. */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const lastOn =
    state.lastOn === null || Temporal.PlainDate.compare(event.on, state.lastOn) > 0
      ? event.on
      : state.lastOn
  return { ...apply(state, event), lastOn }
}

function reach(state: CaseState, stage: Stage): Stage {
  return laterStage(state.stage, stage)
}

function apply(state: CaseState, event: CaseEvent): CaseState {
  const { on } = event
  if (isExitEvent(event)) {
    return { ...state, stop: { exit: event.kind, on, reason: event.reason } }
  }
  switch (event.kind) {
    case 'sourced':
      // A day before the end corrects when the ended case began.
      return state.stop !== null && Temporal.PlainDate.compare(on, state.stop.on) >= 0
        ? reopen(state.stop, state, event)
        : { ...state, sourcedOn: on, rulePackId: event.rulePackId }
    case 'mentor_assigned':
      return {
        ...state,
        mentorings: [...state.mentorings, { mentorId: event.mentorId, from: on, to: null }],
      }
    case 'mentor_released':
      return {
        ...state,
        mentorings: state.mentorings.map((mentoring) =>
          mentoring.mentorId === event.mentorId && mentoring.to === null
            ? { ...mentoring, to: on }
            : mentoring,
        ),
      }
    case 'class_finished':
      return { ...state, stage: reach(state, 'class_finished'), classFinishedOn: on }
    case 'applied':
      return { ...state, stage: reach(state, 'applied'), appliedOn: on }
    case 'dossier_completed':
      return {
        ...state,
        stage: reach(state, 'dossier_ready'),
        dossierCompletedOn: on,
        introducers: event.introducers,
      }
    case 'verified':
      return { ...state, stage: reach(state, 'verified'), verifiedOn: on }
    case 'cell_resolved':
      return event.approved
        ? {
            ...state,
            stage: reach(state, 'cell_resolved'),
            cellResolution: { on, vote: event.vote },
          }
        : { ...state, failedCellVotes: state.failedCellVotes + 1 }
    case 'committee_resolved':
      return event.approved
        ? {
            ...state,
            stage: reach(state, 'committee_resolved'),
            committeeResolution: { on, vote: event.vote },
          }
        : state
    case 'decided': {
      const { number, receivedOn, vote } = event
      return {
        ...state,
        stage: reach(state, 'decided'),
        decision: { on, number, receivedOn, vote },
      }
    }
    case 'ceremony_held':
      return { ...state, stage: reach(state, 'probationary'), ceremonyOn: on }
    case 'recognised':
      return event.approved
        ? {
            ...state,
            stage: reach(state, 'official'),
            recognition: { on, effectiveOn: event.effectiveOn },
          }
        : { ...state, failedRecognitionVotes: state.failedRecognitionVotes + 1 }
    default:
      return event satisfies never
  }
}

/** Back on the list: the procedure starts again, what happened before stays readable. */
function reopen(stop: Stop, state: CaseState, event: CaseEvent & { kind: 'sourced' }): CaseState {
  return {
    ...emptyCase,
    earlierStops: [...state.earlierStops, stop],
    sourcedOn: event.on,
    rulePackId: event.rulePackId,
  }
}

export function isExitEvent(event: CaseEvent): event is ExitEvent {
  return isExit(event.kind)
}
