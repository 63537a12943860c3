import type { Citation } from '../errors.ts'

/** How well a rule is known: read in the document, quoted by somebody else, or never looked up. */
export type RuleMark = 'verified' | 'second_hand' | 'general_knowledge'

/** That somebody vouches for a number that was not verified, and the place where it stands. */
export type Confirmation = { citation: Citation }

/**
 * One rule of an edition. `citation` is the place the value was taken from or is said to stand in.
 * A rule that is neither verified nor confirmed only warns.
 */
export type Rule<T> = {
  value: T
  citation: Citation
  mark: RuleMark
  confirmed: boolean
  confirmation?: Confirmation
}

/** A rule read in the document itself: it binds. */
export function verified<T>(value: T, citation: Citation): Rule<T> {
  return { value, citation, mark: 'verified', confirmed: true }
}

/** A rule quoted by somebody else: it warns until an administrator confirms it. */
export function secondHand<T>(value: T, citation: Citation): Rule<T> {
  return { value, citation, mark: 'second_hand', confirmed: false }
}

/** A rule nobody looked up: it warns until an administrator confirms it. */
export function generalKnowledge<T>(value: T, citation: Citation): Rule<T> {
  return { value, citation, mark: 'general_knowledge', confirmed: false }
}
