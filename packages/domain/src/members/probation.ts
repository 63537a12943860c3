import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import type { Citation } from '../errors.ts'
import { emptyCase } from '../recruitment/case.ts'
import { probationEnd, recognitionReviewDue } from '../recruitment/clocks.ts'
import type { RulePack } from '../rules/rule-pack.ts'

export type Probation = {
  from: Temporal.PlainDate
  endsOn: Temporal.PlainDate
  /** Last day for the cell to consider official membership. */
  reviewDueOn: Temporal.PlainDate
  citation: Citation
}

/** The probation that began with a ceremony, or null where its day is not known. */
export function probationFrom(
  ceremonyOn: Temporal.PlainDate | null,
  pack: RulePack,
  calendar: HolidayCalendar,
): Probation | null {
  if (ceremonyOn === null) return null
  const state = { ...emptyCase, ceremonyOn }
  const endsOn = probationEnd(state, pack)
  const reviewDueOn = recognitionReviewDue(state, pack, calendar)
  if (endsOn === undefined || reviewDueOn === undefined) return null
  return { from: ceremonyOn, endsOn, reviewDueOn, citation: pack.rules.probationMonths.citation }
}
