import type { StepContext } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { voteDenominator, votePasses, voteThreshold } from './vote.ts'
import type { VoteRecord } from './vote.ts'

/** A resolution recorded as passed although its votes do not reach the share that `rule` asks. */
export function voteFindings(
  rule: 'cellVote' | 'committeeVote' | 'recognitionVote',
  event: { approved: boolean; vote: VoteRecord | null },
  { pack }: StepContext,
): Finding[] {
  const share = pack.rules[rule].value
  if (!event.vote || !event.approved || votePasses(event.vote, share)) return []
  const entitled = voteDenominator(event.vote)
  return [
    finding(pack, rule, 'vote_below_threshold', 'repeat_vote', {
      entitled,
      threshold: voteThreshold(entitled, share),
      inFavour: event.vote.inFavour,
    }),
  ]
}
