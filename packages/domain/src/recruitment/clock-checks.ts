import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'
import {
  ceremonyDue,
  certificateExpiry,
  decisionDue,
  dossierExpiry,
  recognitionReviewDue,
} from './clocks.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { isMemberStage } from './stages.ts'

type Day = Temporal.PlainDate

/** Clocks of the next step that ran out by `asOf`. */
export function clockFindings(
  state: CaseState,
  asOf: Day,
  pack: RulePack,
  calendar: HolidayCalendar,
): Finding[] {
  if (state.stage === 'probationary') {
    return ifPast(recognitionReviewDue(state, pack, calendar), asOf, (due) =>
      finding(pack, 'recognitionReviewWorkingDays', 'recognition_overdue', 'report_upward', {
        due,
      }),
    )
  }
  if (isMemberStage(state.stage)) return []
  if (state.decision) return ceremonyFindings(state, asOf, pack, calendar)
  const decision = decisionDue(state, pack, calendar)
  if (!decision) return expiryFindings(state, asOf, pack)
  return ifPast(decision.due, asOf, (due) =>
    finding(pack, 'decisionWorkingDays', 'decision_overdue', 'extend_or_decide', {
      due,
      extended: decision.extended.toString(),
    }),
  )
}

/** A ceremony held, or not yet held, after its last day. */
export function ceremonyFindings(
  state: CaseState,
  on: Day,
  pack: RulePack,
  calendar: HolidayCalendar,
): Finding[] {
  return ifPast(ceremonyDue(state, pack, calendar), on, (due) =>
    finding(pack, 'ceremonyWorkingDays', 'ceremony_overdue', 'higher_consent', { due }),
  )
}

/** A certificate or a dossier that no longer counts when the cell meets on `on`. */
export function expiryFindings(state: CaseState, on: Day, pack: RulePack): Finding[] {
  return [
    ...ifPast(certificateExpiry(state, pack), on, (expired) =>
      finding(pack, 'classCertificateMonths', 'certificate_expired', 'repeat_class', { expired }),
    ),
    ...ifPast(dossierExpiry(state, pack), on, (expired) =>
      finding(pack, 'dossierStaleMonths', 'dossier_stale', 'supplement_dossier', { expired }),
    ),
  ]
}

/** What is wrong on `on` once a last day is over; a clock that never started finds nothing. */
function ifPast(last: Day | undefined, on: Day, wrong: (last: string) => Finding): Finding[] {
  return last !== undefined && Temporal.PlainDate.compare(on, last) > 0
    ? [wrong(last.toString())]
    : []
}
