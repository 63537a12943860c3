import type { Citation } from '../errors.ts'
import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import { exitOf, isLeavingKind } from './commands.ts'
import type { CaseCommandKind, ExitCommandKind } from './commands.ts'
import type { CaseContext, CellFacts } from './facts.ts'
import { refusal, refusalOf } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { exitsFrom, isMemberStage, stageOrder } from './stages.ts'
import type { Stage } from './stages.ts'
import { supportOf } from './vote-checks.ts'

type Span = { from: Stage; to: Stage }
type ProcedureKind = Exclude<CaseCommandKind, ExitCommandKind | 'put_on_list'>

/** The stages at which a step may be taken. The class, the dossier and the checks may be repeated. */
const spans: Record<ProcedureKind, Span> = {
  assign_mentor: { from: 'sourced', to: 'probationary' },
  release_mentor: { from: 'sourced', to: 'probationary' },
  finish_class: { from: 'sourced', to: 'verified' },
  submit_application: { from: 'class_finished', to: 'class_finished' },
  complete_dossier: { from: 'applied', to: 'verified' },
  finish_verification: { from: 'dossier_ready', to: 'verified' },
  resolve_in_cell: { from: 'verified', to: 'verified' },
  resolve_in_committee: { from: 'cell_resolved', to: 'cell_resolved' },
  decide_admission: { from: 'committee_resolved', to: 'committee_resolved' },
  hold_ceremony: { from: 'decided', to: 'decided' },
  recognise: { from: 'probationary', to: 'probationary' },
}

/** Whether the state of the case leaves room for a command, before any date or number is known. */
export function gate(
  state: CaseState,
  kind: CaseCommandKind,
  context: Pick<CaseContext, 'pack' | 'cell' | 'mentorsByName'>,
): Refusal | null {
  if (kind === 'put_on_list') return state.stop ? null : listGate(state)
  if (state.stop) return refusal('case_closed', null, { exit: state.stop.exit })
  if (isLeavingKind(kind)) return exitGate(state, kind)
  const helping = currentMentors(state).length + context.mentorsByName.length
  if (kind === 'release_mentor' && helping === 0) return refusal('mentor_not_assigned')
  const span = spans[kind]
  const from = kind === 'decide_admission' ? decisionFrom(context.cell) : span.from
  const { citation } =
    context.pack.rules[kind === 'recognise' ? 'probationStart' : 'procedureOrder']
  const { state: held, fault } = supportOf(state, context.pack)
  const closed = spanGate(held.stage, { from, to: span.to }, citation)
  const isOpenOnRecord = spanGate(state.stage, { from, to: span.to }, citation) === null
  // The step that would be open but for the vote says so; all others are where they always are.
  return fault !== null && closed !== null && isOpenOnRecord ? refusalOf(fault) : closed
}

function listGate(state: CaseState): Refusal | null {
  return state.lastOn === null ? null : refusal('case_running')
}

function exitGate(state: CaseState, kind: ExitCommandKind): Refusal | null {
  if (exitsFrom(state.stage).includes(exitOf[kind])) return null
  return refusal(isMemberStage(state.stage) ? 'only_before_ceremony' : 'only_for_members')
}

function spanGate(stage: Stage, { from, to }: Span, citation: Citation): Refusal | null {
  if (stageOrder(stage) < stageOrder(from)) {
    return refusal('step_not_reached', citation, { requires: from, stage })
  }
  return stageOrder(stage) > stageOrder(to)
    ? refusal('step_already_done', citation, { stage })
    : null
}

/** A cell that is itself a grassroots organisation has no committee to resolve in between. */
function decisionFrom(cell: CellFacts): Stage {
  return cell.underCommittee ? 'committee_resolved' : 'cell_resolved'
}
