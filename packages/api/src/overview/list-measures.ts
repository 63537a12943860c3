import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import type { CountContext } from '@nguon/db/measures/count-context'
import { classesOf, evaluateMeasure } from '@nguon/db/measures/evaluate-measure'
import { findCoveredClasses } from '@nguon/db/session/covered-classes'
import type { Db } from '@nguon/db/session/scoped'
import type { Measure } from '@nguon/domain/measures/define-measure'
import type { Evaluation } from '@nguon/domain/measures/evaluate'
import { mayStandAlone } from '@nguon/domain/statistics/differencing'
import type { Actor } from '../actor.ts'
import type { Vault } from '../vault/vault.ts'
import { guardedPart } from '../measures/guarded-part.ts'
import { contextOf, getActiveUnit } from '../measures/unit-context.ts'
import { yearToMonth } from './year-span.ts'

export type MeasureRequest = {
  year: number
  month: number
  vault: Vault
}

/**
 * Every measure of the committee's catalogue for the active unit, from the start of the year to the end of a
 * month. A figure without a value says why: not to be told (no target, no term), no right, or too
 * small for an account that may not read persons.
 */
export async function listMeasures(trx: Db, act: Actor, request: MeasureRequest) {
  const unit = await getActiveUnit(trx, act)
  const span = yearToMonth(request, act.today)
  const context = await contextOf(trx, { unit, span, vault: request.vault })
  const covered = await findCoveredClasses(trx, ['figures', 'people', 'plans', 'units'])
  const figures = []
  const { measures } = await catalogueOfScope(trx)
  for (const measure of measures) {
    const { id, disclosure } = measure
    if (!covered.isSupersetOf(classesOf(measure))) {
      figures.push({ measure: id, disclosure, figure: null, missing: 'no_right' as const })
      continue
    }
    const figure = await evaluateMeasure(trx, measure, context)
    if (figure === null) {
      figures.push({ measure: id, disclosure, figure, missing: 'unknown' as const })
      continue
    }
    const isShown = covered.has('people') || (await mayShow(trx, measure, figure, context))
    figures.push(
      isShown
        ? { measure: id, disclosure, figure, missing: null }
        : { measure: id, disclosure, figure: null, missing: 'too_small_to_show' as const },
    )
  }
  return { unit: { id: unit.id, name: unit.name }, asOf: span.to.toString(), figures }
}

async function mayShow(trx: Db, measure: Measure, figure: Evaluation, context: CountContext) {
  if (measure.disclosure === 'open') return true
  const part = figure.kind === 'count' ? figure.value : figure.numerator
  return mayStandAlone(await guardedPart(trx, measure, part, context))
}
