import type { RuleKey } from '../rules/rule-book.ts'
import type { VoteFault } from './vote.ts'

/** Who voted on an admission: a standing committee, or a grassroots committee authorised to decide. */
export const votingBodies = ['standing_committee', 'authorised_committee'] as const
export type VotingBody = (typeof votingBodies)[number]

/**
 * What is known of the vote behind a decision, which often arrives as a paper that tells no more than
 * those in favour: what it does not tell is null.
 */
export type DecidingVote = {
  body: VotingBody
  /** Everybody who belongs to the body, whoever came: the share is taken of them. */
  members: number
  present: number | null
  inFavour: number
  against: number | null
  invalid: number | null
}

/** The rule that says which share of its members each body needs. */
export const decidingVoteRules = {
  standing_committee: 'standingCommitteeVote',
  authorised_committee: 'authorisedCommitteeVote',
} as const satisfies Record<VotingBody, RuleKey>

export type DecidingVoteFault =
  | Extract<VoteFault, 'not_a_count'>
  | 'body_without_members'
  | 'more_present_than_members'
  | 'more_votes_than_present'
  | 'more_votes_than_members'

/** What in the count contradicts itself; a number that is not known contradicts nothing. */
export function decidingVoteFaults(vote: DecidingVote): DecidingVoteFault[] {
  const { members, present, inFavour, against, invalid } = vote
  const counts = [members, present ?? 0, inFavour, against ?? 0, invalid ?? 0]
  if (counts.some((n) => !Number.isInteger(n) || n < 0)) return ['not_a_count']
  if (members === 0) return ['body_without_members']
  const faults: DecidingVoteFault[] = []
  const votes = inFavour + (against ?? 0) + (invalid ?? 0)
  if (present !== null && present > members) faults.push('more_present_than_members')
  if (present !== null && votes > present) faults.push('more_votes_than_present')
  if (present === null && votes > members) faults.push('more_votes_than_members')
  return faults
}
