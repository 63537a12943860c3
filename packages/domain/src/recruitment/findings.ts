import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { currentMentors, emptyCase } from './case.ts'
import type { CaseState } from './case.ts'
import {
  ceremonyDue,
  certificateExpiry,
  decisionDue,
  dossierExpiry,
  recognitionReviewDue,
} from './clocks.ts'
import type { CaseEvent } from './events.ts'
import type { CellFacts, MentorFacts, PersonFacts } from './facts.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'
import { helperFindings } from './helper-checks.ts'
import { personFindings } from './person-checks.ts'
import { recordFact } from './record-fact.ts'
import { isMemberStage, stageOrder } from './stages.ts'
import { supportOf } from './vote-checks.ts'

/** One case with what is recorded around it. */
export type CaseFacts = {
  events: readonly CaseEvent[]
  person: PersonFacts
  mentors: readonly MentorFacts[]
  cell: CellFacts
}

/**
 * Everything in one case that goes against the rules as of `asOf`: steps that were taken against
 * them, helpers who may not help now, and clocks that ran out. A person under age who is only on
 * the list is a notice. Missing facts give nothing.
 */
export function findings(
  facts: CaseFacts,
  asOf: Temporal.PlainDate,
  pack: RulePack,
  calendar: HolidayCalendar,
): Finding[] {
  const context = { pack, calendar, person: facts.person, mentors: facts.mentors, cell: facts.cell }
  const found: Finding[] = []
  let state = emptyCase
  for (const event of facts.events) {
    const recorded = recordFact(state, event, context)
    if (event.kind !== 'mentor_assigned') found.push(...recorded.findings)
    state = recorded.state
  }
  if (state.stop) return found
  return [
    ...found,
    ...standingFindings(state, facts, asOf, pack),
    ...clockFindings(supportOf(state, pack).state, asOf, pack, calendar),
  ]
}

/** What is wrong today with the persons of a running case. */
function standingFindings(
  state: CaseState,
  facts: CaseFacts,
  asOf: Temporal.PlainDate,
  pack: RulePack,
): Finding[] {
  if (state.stage === 'official') return []
  const helping = new Set(currentMentors(state).map(({ mentorId }) => mentorId))
  const helpers = facts.mentors
    .filter(({ id }) => helping.has(id))
    .flatMap((mentor) => helperFindings(mentor, asOf, pack))
  if (stageOrder(state.stage) >= stageOrder('cell_resolved')) return helpers
  const tooYoung = personFindings(facts.person, asOf, pack)
    .filter(({ kind }) => kind === 'under_eighteen')
    .map((young) => ({ ...young, severity: 'notice' as const }))
  return [...helpers, ...tooYoung]
}

/** Clocks of the next step that ran out by `asOf`. */
function clockFindings(
  state: CaseState,
  asOf: Temporal.PlainDate,
  pack: RulePack,
  calendar: HolidayCalendar,
): Finding[] {
  const isOver = (due: Temporal.PlainDate | undefined) =>
    due !== undefined && Temporal.PlainDate.compare(asOf, due) > 0
  const found: Finding[] = []
  if (isMemberStage(state.stage)) {
    const due = recognitionReviewDue(state, pack, calendar)
    if (state.stage === 'probationary' && isOver(due)) {
      found.push(
        finding(pack, 'recognitionReviewWorkingDays', 'recognition_overdue', 'report_upward', {
          due: String(due),
        }),
      )
    }
    return found
  }
  if (state.decision) {
    const due = ceremonyDue(state, pack, calendar)
    if (isOver(due)) {
      found.push(
        finding(pack, 'ceremonyWorkingDays', 'ceremony_overdue', 'higher_consent', {
          due: String(due),
        }),
      )
    }
    return found
  }
  if (state.cellResolution) {
    const due = decisionDue(state, pack, calendar)
    if (isOver(due?.due)) {
      found.push(
        finding(pack, 'decisionWorkingDays', 'decision_overdue', 'extend_or_decide', {
          due: String(due?.due),
          extended: String(due?.extended),
        }),
      )
    }
    return found
  }
  const dossier = dossierExpiry(state, pack)
  if (isOver(dossier)) {
    found.push(
      finding(pack, 'dossierStaleMonths', 'dossier_stale', 'supplement_dossier', {
        expired: String(dossier),
      }),
    )
  }
  const certificate = certificateExpiry(state, pack)
  if (isOver(certificate)) {
    found.push(
      finding(pack, 'classCertificateMonths', 'certificate_expired', 'repeat_class', {
        expired: String(certificate),
      }),
    )
  }
  return found
}
