import type { CaseState, Stop } from './case.ts'
import { ceremonyFindings } from './clock-checks.ts'
import { decisionDue } from './clocks.ts'
import type { CaseEvent, Introducer } from './events.ts'
import type { StepContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { helperFindings } from './helper-checks.ts'
import { considerationFindings } from './consideration-checks.ts'
import { recognitionFindings } from './recognition-checks.ts'
import { partyExits } from './stages.ts'
import { decidingVoteFindings, voteFindings } from './vote-checks.ts'

type Day = Temporal.PlainDate

const isAfter = (a: Day, b: Day) => Temporal.PlainDate.compare(a, b) > 0

/** The rules that `event` goes against, coming after `state`. What is not recorded breaks no rule. */
export function stepFindings(state: CaseState, event: CaseEvent, context: StepContext): Finding[] {
  const { pack } = context
  switch (event.kind) {
    case 'sourced':
      return readmissionFindings(state.stop, event.on, context)
    case 'mentor_assigned': {
      const mentor = context.mentors.find(({ id }) => id === event.mentorId)
      return mentor ? helperFindings(mentor, event.on, pack) : []
    }
    case 'dossier_completed':
      return introducerFindings(event.introducers, context)
    case 'cell_resolved':
      return [
        ...considerationFindings(state, event.on, context),
        ...voteFindings('cellVote', event, context),
      ]
    case 'committee_resolved':
      return voteFindings('committeeVote', event, context)
    case 'decided':
      return [
        ...decisionFindings(state, event.on, context),
        ...decidingVoteFindings(event.vote, pack),
      ]
    case 'ceremony_held':
      return ceremonyFindings(state, event.on, pack, context.calendar)
    case 'recognised':
      return recognitionFindings(state, event, context)
    case 'mentor_released':
    case 'class_finished':
    case 'applied':
    case 'verified':
    case 'withdrawn':
    case 'taken_off_list':
    case 'refused':
    case 'moved_away':
    case 'deceased':
    case 'expelled':
    case 'removed':
    case 'resigned':
      return []
    default:
      return event satisfies never
  }
}

function readmissionFindings(stop: Stop | null, on: Day, { pack }: StepContext): Finding[] {
  if (!stop || !partyExits.some((exit) => exit === stop.exit)) return []
  const from = stop.on.add({ months: pack.rules.readmissionMonths.value })
  return Temporal.PlainDate.compare(on, from) < 0
    ? [
        finding(pack, 'readmissionMonths', 'readmission_too_early', 'wait_until', {
          from: from.toString(),
        }),
      ]
    : []
}

function introducerFindings(introducers: readonly Introducer[], { pack }: StepContext): Finding[] {
  const members = introducers.filter(({ kind }) => kind === 'official_member').length
  const required = pack.rules.introducers.value
  const counted = members + Math.min(1, introducers.length - members)
  if (introducers.length === 0 || (members > 0 && counted >= required)) return []
  return [
    finding(pack, 'introducers', 'introducers_too_few', 'add_introducers', { required, counted }),
  ]
}

function decisionFindings(state: CaseState, on: Day, { pack, calendar }: StepContext): Finding[] {
  const due = decisionDue(state, pack, calendar)
  if (!due || !isAfter(on, due.due)) return []
  const details = { due: due.due.toString(), extended: due.extended.toString() }
  return isAfter(on, due.extended)
    ? [finding(pack, 'decisionExtensionWorkingDays', 'decision_overdue', 'report_upward', details)]
    : [
        finding(
          pack,
          'decisionWorkingDays',
          'decision_overdue',
          'extend_or_decide',
          details,
          'notice',
        ),
      ]
}
