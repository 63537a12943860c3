import type { Evaluation } from '../measures/evaluate.ts'
import type { Measure } from '../measures/define-measure.ts'
import { disclosureThreshold, guard } from './guard.ts'

export type Figure = { ok: true; figure: Evaluation } | { ok: false; reason: 'too_small_to_show' }

/**
 * One evaluated figure by itself. A guarded count from 1 to `k` − 1 is withheld; so is a guarded
 * share whose part or remainder is that small, since its base is an open number. A share above its
 * base (a result against a target) is judged by its numerator.
 */
export function guardFigure(
  measure: Measure,
  figure: Evaluation,
  k: number = disclosureThreshold,
): Figure {
  if (measure.disclosure === 'open' || isLargeEnough(figure, k)) return { ok: true, figure }
  return { ok: false, reason: 'too_small_to_show' }
}

function isLargeEnough(figure: Evaluation, k: number): boolean {
  if (figure.kind === 'count') return figure.value === 0 || figure.value >= k
  const { numerator, denominator } = figure
  if (numerator > denominator) return numerator >= k
  const shown = guard({ cells: [[numerator, denominator - numerator]], openTotals: ['grand'] }, k)
  return shown.ok && shown.table.cells[0]?.[0] === numerator
}
