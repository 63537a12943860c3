import type { RulePack } from '../rules/rule-pack.ts'
import { currentMentors } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseCommand } from './commands.ts'
import { eventOf } from './event-of.ts'
import type { CaseEvent } from './events.ts'
import type { CaseContext } from './facts.ts'
import type { Finding } from './finding.ts'
import { gate } from './gate.ts'
import { refusal, refusalOf } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { preparationFindings } from './preparation-checks.ts'
import { stepFindings } from './step-checks.ts'
import { decidingVoteFaults, decidingVoteRules } from './deciding-vote.ts'
import { voteFaults } from './vote.ts'
import type { VoteRecord } from './vote.ts'

export type Decision =
  | { ok: true; events: readonly CaseEvent[]; warnings: readonly Finding[] }
  | { ok: false; refusal: Refusal }

/**
 * Whether `command` may be taken in this state, and the facts it records. A rule that binds
 * refuses; one that is not confirmed, and every notice, comes back as a warning that the officer
 * overrides with a reason. A vote below its threshold is recorded and leads nowhere.
 */
export function decide(state: CaseState, command: CaseCommand, context: CaseContext): Decision {
  const closed =
    gate(state, command.kind, context) ??
    dateRefusal(state, command, context.today) ??
    inputRefusal(state, command, context)
  if (closed) return { ok: false, refusal: closed }
  const event = eventOf(command, state, context)
  const findings = [
    ...stepFindings(state, event, context),
    ...preparationFindings(state, command, context),
  ]
  const breach = findings.find(({ binding, severity }) => binding && severity === 'breach')
  return breach
    ? { ok: false, refusal: refusalOf(breach) }
    : { ok: true, events: [event], warnings: findings }
}

function dateRefusal(
  state: CaseState,
  { on }: CaseCommand,
  today: Temporal.PlainDate,
): Refusal | null {
  if (Temporal.PlainDate.compare(on, today) > 0) {
    return refusal('date_in_future', null, { today: today.toString() })
  }
  return state.lastOn !== null && Temporal.PlainDate.compare(on, state.lastOn) < 0
    ? refusal('date_before_last_step', null, { last: state.lastOn.toString() })
    : null
}

function inputRefusal(
  state: CaseState,
  command: CaseCommand,
  { pack, mentors, mentorsByName }: CaseContext,
): Refusal | null {
  if (command.kind === 'assign_mentor' || command.kind === 'release_mentor') {
    const { mentorId } = command
    const assigned = currentMentors(state).some((mentoring) => mentoring.mentorId === mentorId)
    if (command.kind === 'release_mentor') {
      return assigned || mentorsByName.includes(mentorId)
        ? null
        : refusal('mentor_not_assigned', null, { mentorId })
    }
    if (assigned) return refusal('mentor_already_assigned', null, { mentorId })
    return mentors.some(({ id }) => id === mentorId)
      ? null
      : refusal('mentor_unknown', null, { mentorId })
  }
  if (command.kind === 'resolve_in_cell') {
    return voteRefusal(command.vote, pack.rules.cellVote)
  }
  if (command.kind === 'resolve_in_committee') {
    return voteRefusal(command.vote, pack.rules.committeeVote)
  }
  if (command.kind === 'recognise') return voteRefusal(command.vote, pack.rules.recognitionVote)
  return command.kind === 'decide_admission' ? admissionRefusal(command, pack) : null
}

function admissionRefusal(
  { on, receivedOn, vote }: Extract<CaseCommand, { kind: 'decide_admission' }>,
  { rules }: RulePack,
): Refusal | null {
  if (receivedOn !== null && Temporal.PlainDate.compare(receivedOn, on) < 0) {
    return refusal('receipt_before_decision')
  }
  const [fault] = vote === null ? [] : decidingVoteFaults(vote)
  return vote && fault ? refusal(fault, rules[decidingVoteRules[vote.body]].citation) : null
}

function voteRefusal(vote: VoteRecord, rule: { citation: Refusal['citation'] }): Refusal | null {
  const [fault] = voteFaults(vote)
  return fault ? refusal(fault, rule.citation) : null
}
