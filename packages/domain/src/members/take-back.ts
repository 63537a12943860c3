import type { MemberFact, Recorded } from './facts.ts'
import { aspectOf } from './membership.ts'
import type { Aspect } from './membership.ts'

export type RecordedFact = { seq: number; fact: MemberFact }
export type TakeBackRefusal = 'fact_unknown' | 'fact_taken_back' | 'later_fact_first'
export type TakingBack = { ok: true; fact: MemberFact } | { ok: false; reason: TakeBackRefusal }

/** The facts that still stand, in the order they were recorded. */
export function standingFacts<R extends Recorded>(
  recorded: readonly R[],
): (R & { fact: MemberFact })[] {
  const gone = new Set(
    recorded.flatMap(({ fact }) => (fact.kind === 'taken_back' ? [fact.seq] : [])),
  )
  return recorded.filter(
    (each): each is R & { fact: MemberFact } =>
      each.fact.kind !== 'taken_back' && !gone.has(each.seq),
  )
}

/** The last standing fact about one aspect: the one that the roll follows. */
export function lastFact(recorded: readonly Recorded[], aspect: Aspect): RecordedFact | undefined {
  return standingFacts(recorded).findLast(({ fact }) => aspectOf[fact.kind] === aspect)
}

/** Whether a fact can be taken back: the last one of its kind first, so that the roll is as it was. */
export function decideTakeBack(recorded: readonly Recorded[], seq: number): TakingBack {
  const entry = recorded.find((each) => each.seq === seq)?.fact
  if (entry === undefined || entry.kind === 'taken_back')
    return { ok: false, reason: 'fact_unknown' }
  if (!standingFacts(recorded).some((each) => each.seq === seq))
    return { ok: false, reason: 'fact_taken_back' }
  return lastFact(recorded, aspectOf[entry.kind])?.seq === seq
    ? { ok: true, fact: entry }
    : { ok: false, reason: 'later_fact_first' }
}
