import type { CaseState } from './case.ts'
import { probationEnd } from './clocks.ts'
import { exitOf, isLeaving } from './commands.ts'
import type { CaseCommand } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseContext } from './facts.ts'
import { votePasses } from './vote.ts'

/** The fact that a command records. Whether a vote passed is counted, never entered. */
export function eventOf(
  command: CaseCommand,
  state: CaseState,
  { pack }: Pick<CaseContext, 'pack'>,
): CaseEvent {
  const { on } = command
  if (isLeaving(command)) return { kind: exitOf[command.kind], on, reason: command.reason }
  switch (command.kind) {
    case 'put_on_list':
      return { kind: 'sourced', on, rulePackId: pack.id }
    case 'assign_mentor':
      return { kind: 'mentor_assigned', on, mentorId: command.mentorId }
    case 'release_mentor':
      return { kind: 'mentor_released', on, mentorId: command.mentorId }
    case 'finish_class':
      return { kind: 'class_finished', on }
    case 'submit_application':
      return { kind: 'applied', on }
    case 'complete_dossier':
      return { kind: 'dossier_completed', on, introducers: command.introducers }
    case 'finish_verification':
      return { kind: 'verified', on }
    case 'resolve_in_cell': {
      const { vote } = command
      return {
        kind: 'cell_resolved',
        on,
        vote,
        approved: votePasses(vote, pack.rules.cellVote.value),
      }
    }
    case 'resolve_in_committee': {
      const { vote } = command
      const approved = votePasses(vote, pack.rules.committeeVote.value)
      return { kind: 'committee_resolved', on, vote, approved }
    }
    case 'decide_admission': {
      const { number, receivedOn, vote } = command
      return { kind: 'decided', on, number, receivedOn, vote }
    }
    case 'hold_ceremony':
      return { kind: 'ceremony_held', on }
    case 'recognise': {
      const { vote } = command
      const approved = votePasses(vote, pack.rules.recognitionVote.value)
      const effectiveOn = approved ? (probationEnd(state, pack) ?? null) : null
      return { kind: 'recognised', on, vote, approved, effectiveOn }
    }
    default:
      return command satisfies never
  }
}
