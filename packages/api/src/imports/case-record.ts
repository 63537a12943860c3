import type { Milestone, Source } from '@nguon/domain/imports/plan'
import type { ExitEvent } from '@nguon/domain/recruitment/events'
import type { WrittenPerson } from './write-people.ts'

/** One procedure as a list tells it, of a person who is written already. */
export type CaseRecord = {
  source: Source
  person: WrittenPerson
  milestones: readonly Milestone[]
  /** Null where the list has no column for helpers. */
  helpers: readonly Helper[] | null
  /** Groups as words, and by identifier. */
  category: string | null
  groups: readonly string[]
  /** How the case ended; `dated` is false where the list does not say when. */
  exit: { event: ExitEvent; dated: boolean } | null
  /** The day of the list. */
  asOf: Temporal.PlainDate
}

/** A helper by name; `memberId` is null where the name fits no member or several. */
export type Helper = { name: string; memberId: string | null }

/** The last day that the list gives for the case. */
export function lastDayOf({ milestones, exit, asOf }: CaseRecord): Temporal.PlainDate {
  const days = milestones.map(({ on }) => on)
  if (exit?.dated === true) days.push(exit.event.on)
  return days.toSorted((a, b) => Temporal.PlainDate.compare(a, b)).at(-1) ?? asOf
}
