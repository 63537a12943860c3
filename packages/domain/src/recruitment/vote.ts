import type { Share } from '../rules/rule-book.ts'

/**
 * The full count of one ballot. For a cell `officialMembers` is everybody on its roll; for a
 * committee it is the number of its members, and the two deductions are zero.
 */
export type VoteRecord = {
  officialMembers: number
  /** On sinh hoạt tạm thời elsewhere. */
  temporarilyAway: number
  /** Exempt from work and meetings, and not present. */
  exemptAbsent: number
  present: number
  absent: number
  issued: number
  collected: number
  valid: number
  invalid: number
  inFavour: number
  against: number
}

/** The members a share is taken of (294-QĐ/TW, point 9.3.2): a sick or travelling member stays in. */
export function voteDenominator(
  vote: Pick<VoteRecord, 'officialMembers' | 'temporarilyAway' | 'exemptAbsent'>,
): number {
  return vote.officialMembers - vote.temporarilyAway - vote.exemptAbsent
}

/**
 * The least number of votes in favour that reaches `share` of `entitled`: ⌈entitled·n/d⌉ in integers,
 * or one more than ⌊entitled·n/d⌋ where the share must be exceeded.
 */
export function voteThreshold(entitled: number, share: Omit<Share, 'of'>) {
  const { numerator, denominator, above } = share
  if (above) return Math.floor((entitled * numerator) / denominator) + 1
  return Math.floor((entitled * numerator + denominator - 1) / denominator)
}

export type VoteFault =
  | 'not_a_count'
  | 'attendance_does_not_add_up'
  | 'more_issued_than_present'
  | 'more_collected_than_issued'
  | 'ballots_do_not_add_up'
  | 'choices_do_not_add_up'

/** What in the count contradicts itself, in the order of the minutes; empty for a sound record. */
export function voteFaults(vote: VoteRecord): VoteFault[] {
  if (Object.values(vote).some((n) => !Number.isInteger(n) || n < 0)) return ['not_a_count']
  const faults: VoteFault[] = []
  if (vote.present + vote.absent !== voteDenominator(vote))
    faults.push('attendance_does_not_add_up')
  if (vote.issued > vote.present) faults.push('more_issued_than_present')
  if (vote.collected > vote.issued) faults.push('more_collected_than_issued')
  if (vote.valid + vote.invalid !== vote.collected) faults.push('ballots_do_not_add_up')
  if (vote.inFavour + vote.against !== vote.valid) faults.push('choices_do_not_add_up')
  return faults
}

/** What a threshold is held against: how many could have agreed, and how many did. */
export type VoteCount = { entitled: number; inFavour: number }

/** Whether the votes in favour reach `share` of all entitled, whoever came. */
export function reachesShare({ entitled, inFavour }: VoteCount, share: Omit<Share, 'of'>): boolean {
  return entitled > 0 && inFavour >= voteThreshold(entitled, share)
}

/** The same for a ballot that was counted in full. */
export function votePasses(vote: VoteRecord, share: Share): boolean {
  return reachesShare({ entitled: voteDenominator(vote), inFavour: vote.inFavour }, share)
}
