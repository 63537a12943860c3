import { evolve } from './case.ts'
import type { CaseState } from './case.ts'
import type { CaseEvent } from './events.ts'
import type { StepContext } from './facts.ts'
import type { Finding } from './finding.ts'
import { orderFindings } from './order-checks.ts'
import { stepFindings } from './step-checks.ts'

/** A fact taken up, whatever the rules say of it, and what marks it "không đúng quy định". */
export type RecordedFact = { event: CaseEvent; state: CaseState; findings: readonly Finding[] }

/** Records history, an import or what has happened anyway. A register never refuses a fact. */
export function recordFact(state: CaseState, event: CaseEvent, context: StepContext): RecordedFact {
  return {
    event,
    state: evolve(state, event),
    findings: [
      ...orderFindings(state, event, context.pack),
      ...stepFindings(state, event, context),
    ],
  }
}
