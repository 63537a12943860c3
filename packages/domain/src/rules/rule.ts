import type { Citation } from '../errors.ts'
import type { Rule } from './rule-pack.ts'

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
