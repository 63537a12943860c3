import type { TargetGroup } from '../measures/count.ts'
import { readRange } from '../text/ranges.ts'
import type { Range } from '../text/ranges.ts'

/** How many are to be admitted: the promised range and the number to strive for. */
export type TargetNumbers = Range & { stretch: number | null }

/** The membership a percentage is taken of, and the day it was counted. */
export type TargetBase = { members: number; on: Temporal.PlainDate }

/** A part of the target for one group. Groups overlap, so their numbers are never added up. */
export type GroupTarget = Range & { group: TargetGroup }

export type Target = TargetNumbers & { base: TargetBase | null; groups: readonly GroupTarget[] }

export type RangeReading =
  | { ok: true; range: Range }
  | { ok: false; reason: 'unreadable_range' | 'not_a_count' | 'min_over_max'; text: string }

/** Reads `40-45`, `40–45` or `3` as a range of whole numbers. */
export function parseRange(text: string): RangeReading {
  const range = readRange(text)
  if (range === undefined) return { ok: false, reason: 'unreadable_range', text }
  if (![range.min, range.max].every((each) => Number.isSafeInteger(each) && each >= 0)) {
    return { ok: false, reason: 'not_a_count', text }
  }
  if (range.min > range.max) return { ok: false, reason: 'min_over_max', text }
  return { ok: true, range }
}
