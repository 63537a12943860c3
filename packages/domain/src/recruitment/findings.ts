import type { HolidayCalendar } from '../calendar/holiday-calendar.ts'
import type { RulePack } from '../rules/rule-pack.ts'
import { emptyCase } from './case.ts'
import type { CaseState } from './case.ts'
import { clockFindings } from './clock-checks.ts'
import type { CaseEvent } from './events.ts'
import type { CellFacts, MentorFacts, PersonFacts } from './facts.ts'
import type { Finding } from './finding.ts'
import { currentHelperFindings } from './helper-checks.ts'
import { personFindings } from './person-checks.ts'
import { recordFact } from './record-fact.ts'
import { referralFindings } from './recognition-checks.ts'
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
 * the list is a notice, and so is a cell that may vote no more. Missing facts give nothing.
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

/** What is wrong today with a running case, whenever its facts were recorded. */
function standingFindings(
  state: CaseState,
  facts: CaseFacts,
  asOf: Temporal.PlainDate,
  pack: RulePack,
): Finding[] {
  if (state.stage === 'official') return []
  const helpers = currentHelperFindings(state, facts.mentors, asOf, pack)
  if (isMemberStage(state.stage)) return [...helpers, ...referralFindings(state, pack, 'notice')]
  if (stageOrder(state.stage) >= stageOrder('cell_resolved')) return helpers
  const tooYoung = personFindings(facts.person, asOf, pack)
    .filter(({ kind }) => kind === 'under_eighteen')
    .map((young) => ({ ...young, severity: 'notice' as const }))
  return [...helpers, ...tooYoung]
}
