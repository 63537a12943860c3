import { disclosureThreshold } from './guard.ts'

/** A guarded number, and the open number it is a part of; null where it is no part of one. */
export type GuardedPart = { part: number; whole: number | null }

/** Whether a guarded number may be published by itself: neither it nor the rest is small. */
export function mayStandAlone(figure: GuardedPart, k: number = disclosureThreshold): boolean {
  return sides(figure).every((number) => isLarge(number, k))
}

/**
 * Whether a guarded number may be published beside an earlier one of the same count: what changed
 * in between would otherwise be a small number that anybody can subtract.
 */
export function mayFollow(
  now: GuardedPart,
  before: GuardedPart,
  k: number = disclosureThreshold,
): boolean {
  const earlier = sides(before)
  return sides(now).every((number, side) =>
    isLarge(Math.abs(number - (earlier[side] ?? number)), k),
  )
}

function sides({ part, whole }: GuardedPart): number[] {
  return whole === null ? [part] : [part, whole - part]
}

function isLarge(number: number, k: number): boolean {
  return number === 0 || number >= k
}
