import type { TargetGroup } from '../measures/count.ts'
import type { Range } from '../text/ranges.ts'

/** How many are to be admitted: the promised range and the number to strive for. */
export type TargetNumbers = Range & { stretch: number | null }

/** The membership a percentage is taken of, and the day it was counted. */
export type TargetBase = { members: number; on: Temporal.PlainDate }

/** A part of the target for one group. Groups overlap, so their numbers are never added up. */
export type GroupTarget = Range & { group: TargetGroup }

export type Target = TargetNumbers & { base: TargetBase | null; groups: readonly GroupTarget[] }
