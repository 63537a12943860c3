import type { CaseState } from './case.ts'
import { commandKinds, isLeavingKind } from './commands.ts'
import type { CaseCommandKind } from './commands.ts'
import type { CaseEvent } from './events.ts'
import type { CaseContext } from './facts.ts'
import type { Finding } from './finding.ts'
import { gate } from './gate.ts'
import { refusalOf } from './refusal.ts'
import type { Refusal } from './refusal.ts'
import { stepFindings } from './step-checks.ts'

/** What a button needs: whether the step is open today, why not, and what it would warn of. */
export type NextStep = {
  command: CaseCommandKind
  refusal: Refusal | null
  warnings: readonly Finding[]
}

/** For every command, whether it could be taken today before its form is filled in. */
export function nextSteps(state: CaseState, context: CaseContext): NextStep[] {
  return commandKinds.map((command) => {
    const closed = gate(state, command, context)
    if (closed) return { command, refusal: closed, warnings: [] }
    const event = expectedEvent(command, context)
    const findings = event ? stepFindings(state, event, context) : []
    const breach = findings.find(({ binding, severity }) => binding && severity === 'breach')
    return breach
      ? { command, refusal: refusalOf(breach), warnings: [] }
      : { command, refusal: null, warnings: findings }
  })
}

/** The event of today as far as it is known without a form; undefined where no rule looks at it. */
function expectedEvent(
  command: CaseCommandKind,
  { today, pack }: CaseContext,
): CaseEvent | undefined {
  const on = today
  if (isLeavingKind(command)) return undefined
  switch (command) {
    case 'put_on_list':
      return { kind: 'sourced', on, rulePackId: pack.id }
    case 'resolve_in_cell':
      return { kind: 'cell_resolved', on, approved: true, vote: null }
    case 'decide_admission':
      return { kind: 'decided', on, number: null, receivedOn: null, vote: null }
    case 'hold_ceremony':
      return { kind: 'ceremony_held', on }
    case 'recognise':
      // The cell votes, with an outcome that nobody knows before.
      return { kind: 'recognised', on, approved: false, vote: null, effectiveOn: null }
    case 'assign_mentor':
    case 'release_mentor':
    case 'finish_class':
    case 'submit_application':
    case 'complete_dossier':
    case 'finish_verification':
    case 'resolve_in_committee':
      return undefined
    default:
      return command satisfies never
  }
}
