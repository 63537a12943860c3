import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'

type Day = Temporal.PlainDate

/** Last day on which the class certificate counts, or undefined before the class. */
export function certificateExpiry(state: CaseState, pack: RulePack): Day | undefined {
  return state.classFinishedOn?.add({ months: pack.rules.classCertificateMonths.value })
}

/** Last day on which the cell may consider the dossier as it is. */
export function dossierExpiry(state: CaseState, pack: RulePack): Day | undefined {
  return state.dossierCompletedOn?.add({ months: pack.rules.dossierStaleMonths.value })
}

/** Last day for the admission decision: the ordinary one, and the latest with an extension. */
export function decisionDue(
  state: CaseState,
  pack: RulePack,
  calendar: HolidayCalendar,
): { due: Day; extended: Day } | undefined {
  if (!state.cellResolution) return undefined
  const due = addWorkingDays(
    state.cellResolution.on,
    pack.rules.decisionWorkingDays.value,
    calendar,
  )
  return {
    due,
    extended: addWorkingDays(due, pack.rules.decisionExtensionWorkingDays.value, calendar),
  }
}

/** Last day for the ceremony; from the issue of the decision where its receipt is not recorded. */
export function ceremonyDue(
  state: CaseState,
  pack: RulePack,
  calendar: HolidayCalendar,
): Day | undefined {
  const { decision } = state
  if (!decision) return undefined
  const atReceipt = pack.rules.ceremonyClock.value === 'decision_received'
  const start = atReceipt ? (decision.receivedOn ?? decision.on) : decision.on
  return addWorkingDays(start, pack.rules.ceremonyWorkingDays.value, calendar)
}

/**
 * The day on which probation is over, counted from the ceremony. A month without that day ends on
 * its last: from 29 February 2024 to 28 February 2025.
 */
export function probationEnd(state: CaseState, pack: RulePack): Day | undefined {
  return state.ceremonyOn?.add({ months: pack.rules.probationMonths.value })
}

/** Last day for the cell to consider official membership; undefined once it has, and did not agree. */
export function recognitionReviewDue(
  state: CaseState,
  pack: RulePack,
  calendar: HolidayCalendar,
): Day | undefined {
  const end = state.failedRecognitionVotes > 0 ? undefined : probationEnd(state, pack)
  return end && addWorkingDays(end, pack.rules.recognitionReviewWorkingDays.value, calendar)
}

/**
 * Last day for the decision on official membership when the cell takes all its time; the date of
 * the cell's resolution itself is part of the recognition.
 */
export function recognitionDecisionDue(
  state: CaseState,
  pack: RulePack,
  calendar: HolidayCalendar,
): { due: Day; extended: Day } | undefined {
  const review = recognitionReviewDue(state, pack, calendar)
  if (!review) return undefined
  const { recognitionDecisionWorkingDays, recognitionExtensionWorkingDays } = pack.rules
  const due = addWorkingDays(review, recognitionDecisionWorkingDays.value, calendar)
  return { due, extended: addWorkingDays(due, recognitionExtensionWorkingDays.value, calendar) }
}
