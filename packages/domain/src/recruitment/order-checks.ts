import type { RulePack } from '../rules/rule-pack.ts'
import type { CaseState } from './case.ts'
import type { CaseEvent, CaseEventKind } from './events.ts'
import { finding } from './finding.ts'
import type { Finding } from './finding.ts'

/** The steps whose dates must follow one another; a class may have been finished before. */
const ordered: readonly CaseEventKind[] = [
  'applied',
  'dossier_completed',
  'verified',
  'cell_resolved',
  'committee_resolved',
  'decided',
  'ceremony_held',
  'recognised',
]

function datesOf(state: CaseState): (Temporal.PlainDate | null)[] {
  return [
    state.appliedOn,
    state.dossierCompletedOn,
    state.verifiedOn,
    state.cellResolution?.on ?? null,
    state.committeeResolution?.on ?? null,
    state.decision?.on ?? null,
    state.ceremonyOn,
    state.recognition?.on ?? null,
  ]
}

/** A step dated before an earlier one of the procedure. */
export function orderFindings(state: CaseState, event: CaseEvent, pack: RulePack): Finding[] {
  const position = ordered.indexOf(event.kind)
  if (position < 0) return []
  const earlier = datesOf(state)
    .slice(0, position)
    .find((date) => date !== null && Temporal.PlainDate.compare(event.on, date) < 0)
  if (!earlier) return []
  const details = { on: event.on.toString(), earlier: earlier.toString() }
  return [finding(pack, 'procedureOrder', 'dates_out_of_order', 'correct_dates', details)]
}
