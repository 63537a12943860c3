import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'
import { probationEnd } from './clocks.ts'
import type { CaseEvent } from './events.ts'
import type { StepContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { voteFindings } from './vote-checks.ts'

type Recognition = CaseEvent & { kind: 'recognised' }

/** The rules that a vote on official membership, or a recognition without one, goes against. */
export function recognitionFindings(
  state: CaseState,
  event: Recognition,
  { pack }: StepContext,
): Finding[] {
  return [
    ...probationFindings(state, event.on, pack),
    ...(isVote(event) ? referralFindings(state, pack) : []),
    ...voteFindings('recognitionVote', event, { pack }),
  ]
}

/**
 * Once the cell has voted in vain as often as `pack` allows, the superior decides. How often it has is
 * counted from the events, also from those of which only the outcome is known.
 */
export function referralFindings(
  { failedRecognitionVotes }: CaseState,
  pack: RulePack,
  severity: Finding['severity'] = 'breach',
): Finding[] {
  if (failedRecognitionVotes < pack.rules.recognitionFailedVotes.value) return []
  const details = { votes: failedRecognitionVotes }
  return [
    finding(
      pack,
      'recognitionFailedVotes',
      'recognition_referred_upward',
      'record_superior_decision',
      details,
      severity,
    ),
  ]
}

/** A recognition without a count may be the decision of the superior; what did not pass was a vote. */
function isVote({ approved, vote }: Recognition): boolean {
  return !approved || vote !== null
}

function probationFindings(state: CaseState, on: Temporal.PlainDate, pack: RulePack): Finding[] {
  const end = probationEnd(state, pack)
  return end && Temporal.PlainDate.compare(on, end) < 0
    ? [
        finding(pack, 'probationMonths', 'recognition_too_early', 'wait_until', {
          months: pack.rules.probationMonths.value,
          from: end.toString(),
        }),
      ]
    : []
}
