import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { isMemberStage } from './stages.ts'
import { voteDenominator, voteFaults, votePasses, voteThreshold } from './vote.ts'
import type { VoteRecord } from './vote.ts'

type VoteRule = 'cellVote' | 'committeeVote' | 'recognitionVote'

/**
 * What is wrong with a recorded vote: a count that contradicts itself, and a resolution taken as
 * passed although its votes do not reach the share that `rule` asks.
 */
export function voteFindings(
  rule: VoteRule,
  event: { approved: boolean; vote: VoteRecord | null },
  { pack }: { pack: RulePack },
): Finding[] {
  const { vote } = event
  if (!vote) return []
  const faults = voteFaults(vote).map((fault) => finding(pack, rule, fault, 'check_minutes'))
  const share = pack.rules[rule].value
  if (!event.approved || votePasses(vote, share)) return faults
  const entitled = voteDenominator(vote)
  return [
    ...faults,
    finding(pack, rule, 'vote_below_threshold', 'repeat_vote', {
      entitled,
      threshold: voteThreshold(entitled, share),
      inFavour: vote.inFavour,
    }),
  ]
}

/** A case as the steps to come may rest on it, and what is wrong with a vote that carries none of them. */
export type Support = { state: CaseState; fault: Finding | null }

/**
 * A resolution whose recorded vote is irregular is a fact that leads nowhere: until it is repeated, the
 * case stands before it, with all that followed. A ceremony cannot be undone by a count.
 */
export function supportOf(state: CaseState, pack: RulePack): Support {
  if (isMemberStage(state.stage)) return { state, fault: null }
  const { cellResolution, committeeResolution } = state
  const [cell] = voteFindings('cellVote', passed(cellResolution), { pack })
  if (cell) {
    const before = { cellResolution: null, committeeResolution: null, decision: null }
    return { state: { ...state, ...before, stage: 'verified' }, fault: cell }
  }
  const [committee] = voteFindings('committeeVote', passed(committeeResolution), { pack })
  if (committee) {
    const before = { committeeResolution: null, decision: null }
    return { state: { ...state, ...before, stage: 'cell_resolved' }, fault: committee }
  }
  return { state, fault: null }
}

function passed(resolution: { vote: VoteRecord | null } | null) {
  return { approved: true, vote: resolution?.vote ?? null }
}
