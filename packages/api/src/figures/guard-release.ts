import type { StoredFigure } from '@nguon/db/figures/list-releases'
import type { ReleaseFigure } from '@nguon/db/figures/releases'
import type { CountContext } from '@nguon/db/measures/count-context'
import type { Db } from '@nguon/db/session/scoped'
import type { Measure } from '@nguon/domain/measures/define-measure'
import { mayFollow, mayStandAlone } from '@nguon/domain/statistics/differencing'
import type { DraftFigure } from './draft-figures.ts'
import { guardedPart } from '../measures/guarded-part.ts'

/**
 * A guarded figure as it may be published. Too small: without numbers. Too close to an earlier one:
 * that one stays, with its own days, since the difference would be a small number.
 */
export async function guardRelease(
  trx: Db,
  {
    measure,
    exact,
    earlier,
  }: { measure: Measure; exact: ReleaseFigure; earlier: readonly StoredFigure[] },
  context: CountContext,
): Promise<DraftFigure> {
  const now = await guardedPart(trx, measure, exact.numerator ?? 0, context)
  const comparable = earlier.filter((figure) => isComparable(exact, figure))
  const isApart = comparable.every(({ numerator, whole }) =>
    mayFollow(now, { part: numerator ?? 0, whole }),
  )
  if (mayStandAlone(now) && isApart) {
    return { ...exact, whole: now.whole, measureOf: measure, withheld: null }
  }
  const kept = comparable.find((figure) => figure.measure === measure.id)
  if (kept === undefined)
    return { ...withoutNumbers(exact), measureOf: measure, withheld: 'too_small_to_show' }
  return {
    ...kept,
    series: null,
    years: null,
    measureOf: measure,
    withheld: 'too_close_to_earlier',
  }
}

/** States of any two days, and sums that began on the same day. */
function isComparable(now: ReleaseFigure, before: StoredFigure): boolean {
  const isState = now.periodFrom.equals(now.periodTo)
  return isState
    ? before.periodFrom.equals(before.periodTo)
    : before.periodFrom.equals(now.periodFrom)
}

function withoutNumbers(figure: ReleaseFigure): ReleaseFigure {
  return {
    ...figure,
    numerator: null,
    denominator: null,
    whole: null,
    series: null,
    years: null,
    suppressed: true,
  }
}
