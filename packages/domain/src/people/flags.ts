import { z } from 'zod'
import { wireDate } from '../text/iso-day.ts'

/**
 * What a cell knows of a source beside the groups of its list: where the person comes from, what keeps
 * them away, what they do for the community. Overlapping, each with the days it holds.
 */
export const personFlags = [
  'demobilised',
  'graduate_returned',
  'works_away',
  'prestigious_person',
  'front_officer',
  'association_officer',
  'cadre_source',
] as const

export type PersonFlag = (typeof personFlags)[number]

/** A flag with the days it holds, both included; `until` is null while it does. */
export type FlagPeriod = {
  flag: PersonFlag
  since: Temporal.PlainDate
  until: Temporal.PlainDate | null
}

/** A new period as the wire carries it. */
export const flagDraft = z.strictObject({
  flag: z.enum(personFlags),
  since: wireDate,
  until: wireDate.nullable().default(null),
})

export type FlagRefusal = 'date_in_future' | 'flag_ends_before_it_begins' | 'flag_holds_already'

export type FlagDecision =
  | { ok: true }
  | { ok: false; reason: FlagRefusal; field: 'flag' | 'since' | 'until' }

/**
 * Whether a period may be noted beside those that stand: nothing is known of days to come, and one flag
 * holds once on any day.
 */
export function decideFlag(
  draft: FlagPeriod,
  standing: readonly FlagPeriod[],
  today: Temporal.PlainDate,
): FlagDecision {
  if (isAfter(draft.since, today)) return { ok: false, reason: 'date_in_future', field: 'since' }
  if (draft.until !== null && isAfter(draft.until, today)) {
    return { ok: false, reason: 'date_in_future', field: 'until' }
  }
  if (draft.until !== null && isAfter(draft.since, draft.until)) {
    return { ok: false, reason: 'flag_ends_before_it_begins', field: 'until' }
  }
  return standing.some((period) => period.flag === draft.flag && overlap(period, draft))
    ? { ok: false, reason: 'flag_holds_already', field: 'flag' }
    : { ok: true }
}

/** The flags that hold on a day, in the order of the vocabulary. */
export function flagsOn(
  periods: readonly FlagPeriod[],
  day: Temporal.PlainDate,
): readonly PersonFlag[] {
  const held = periods.filter(
    ({ since, until }) => !isAfter(since, day) && (until === null || !isAfter(day, until)),
  )
  return personFlags.filter((flag) => held.some((period) => period.flag === flag))
}

function overlap(one: FlagPeriod, other: FlagPeriod): boolean {
  const endsBefore = (a: FlagPeriod, b: FlagPeriod) => a.until !== null && isAfter(b.since, a.until)
  return !endsBefore(one, other) && !endsBefore(other, one)
}

function isAfter(one: Temporal.PlainDate, other: Temporal.PlainDate): boolean {
  return Temporal.PlainDate.compare(one, other) > 0
}
