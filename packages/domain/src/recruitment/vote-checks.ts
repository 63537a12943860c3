import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'
import { decidingVoteFaults, decidingVoteRules } from './deciding-vote.ts'
import type { DecidingVote, VotingBody } from './deciding-vote.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { isMemberStage } from './stages.ts'
import { reachesShare, voteDenominator, voteFaults, voteThreshold } from './vote.ts'
import type { VoteCount, VoteRecord } from './vote.ts'

type VoteRule = 'cellVote' | 'committeeVote' | 'recognitionVote'
type DecidingVoteRule = (typeof decidingVoteRules)[VotingBody]

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
  const { inFavour } = vote
  return event.approved
    ? [...faults, ...thresholdFindings(rule, { entitled: voteDenominator(vote), inFavour }, pack)]
    : faults
}

/** What is wrong with the vote that a decision on admission rests on, as far as it is known. */
export function decidingVoteFindings(vote: DecidingVote | null, pack: RulePack): Finding[] {
  if (!vote) return []
  const rule = decidingVoteRules[vote.body]
  const { members: entitled, inFavour } = vote
  return [
    ...decidingVoteFaults(vote).map((fault) => finding(pack, rule, fault, 'check_minutes')),
    ...(entitled === 0 ? [] : thresholdFindings(rule, { entitled, inFavour }, pack)),
  ]
}

function thresholdFindings(
  rule: VoteRule | DecidingVoteRule,
  { entitled, inFavour }: VoteCount,
  pack: RulePack,
): Finding[] {
  const share = pack.rules[rule].value
  if (reachesShare({ entitled, inFavour }, share)) return []
  const details = { entitled, threshold: voteThreshold(entitled, share), inFavour }
  return [finding(pack, rule, 'vote_below_threshold', 'repeat_vote', details)]
}

/** A case as the steps to come may rest on it, and what is wrong with a vote that carries none of them. */
export type Support = { state: CaseState; fault: Finding | null }

/**
 * A resolution whose recorded vote is irregular is a fact that leads nowhere: until it is repeated, the
 * case stands before it, with all that followed. A decision does so only where the rule binds, because
 * otherwise an officer may have gone on with a reason. A ceremony cannot be undone by a count.
 */
export function supportOf(state: CaseState, pack: RulePack): Support {
  if (isMemberStage(state.stage)) return { state, fault: null }
  const { cellResolution, committeeResolution, decision } = state
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
  const deciding = decidingVoteFindings(decision?.vote ?? null, pack).find(({ binding }) => binding)
  if (deciding) {
    return { state: { ...state, decision: null, stage: 'committee_resolved' }, fault: deciding }
  }
  return { state, fault: null }
}

function passed(resolution: { vote: VoteRecord | null } | null) {
  return { approved: true, vote: resolution?.vote ?? null }
}
