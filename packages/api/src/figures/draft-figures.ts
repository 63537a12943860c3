import { listEarlierFigures, type StoredFigure } from '@nguon/db/figures/list-releases'
import type { ReleaseFigure } from '@nguon/db/figures/releases'
import type { CountContext } from '@nguon/db/measures/count-context'
import { evaluateMeasure } from '@nguon/db/measures/evaluate-measure'
import { countByMonth } from '@nguon/db/measures/flow-series'
import { listTargets } from '@nguon/db/plans/targets'
import type { Db } from '@nguon/db/session/scoped'
import type { Measure } from '@nguon/domain/measures/define-measure'
import type { Evaluation } from '@nguon/domain/measures/evaluate'
import { targetOf } from '../plans/target-view.ts'
import { countKey } from '../measures/guarded-part.ts'
import { guardRelease } from './guard-release.ts'
import { isOpenFlow, yearsOf } from './figure-years.ts'
import { measuredDays } from './measured-days.ts'
import { publicMeasures } from './public-measures.ts'

/** Why a figure is not published as it stands: withheld, or an earlier one stays in its place. */
export type Withheld = 'too_small_to_show' | 'too_close_to_earlier'

export type DraftFigure = ReleaseFigure & { measureOf: Measure; withheld: Withheld | null }

/**
 * The figures of a month as they would be published, guard applied. What cannot be told (no target,
 * nothing to divide by) is left out.
 */
export async function draftFigures(
  trx: Db,
  context: CountContext,
  catalogue: readonly Measure[],
): Promise<DraftFigure[]> {
  const earlier = earlierByCount(await listEarlierFigures(trx, context.unit.id), catalogue)
  const drafts: DraftFigure[] = []
  for (const measure of publicMeasures(catalogue, context.span.to.month)) {
    const figure = await evaluateMeasure(trx, measure, context)
    if (figure === null || isEmptyRatio(figure)) continue
    const exact = await exactFigure(trx, measure, figure, context)
    drafts.push(
      measure.disclosure === 'open'
        ? { ...exact, measureOf: measure, withheld: null }
        : await guardRelease(
            trx,
            { measure, exact, earlier: earlier.get(countKey(measure)) ?? [] },
            context,
          ),
    )
  }
  return drafts
}

function earlierByCount(figures: readonly StoredFigure[], catalogue: readonly Measure[]) {
  const keys = new Map(catalogue.map((measure) => [measure.id, countKey(measure)]))
  return Map.groupBy(figures, ({ measure }) => keys.get(measure) ?? measure)
}

function isEmptyRatio(figure: Evaluation): boolean {
  return figure.kind === 'ratio' && figure.denominator === 0
}

async function exactFigure(
  trx: Db,
  measure: Measure,
  figure: Evaluation,
  context: CountContext,
): Promise<ReleaseFigure> {
  const { from, to } = measuredDays(measure, context)
  const target = measure.id === 'admissions' ? await findTarget(trx, context) : null
  return {
    measure: measure.id,
    numerator: figure.kind === 'count' ? figure.value : figure.numerator,
    denominator: figure.kind === 'count' ? null : figure.denominator,
    whole: null,
    targetMin: target?.min ?? null,
    targetMax: target?.max ?? null,
    stretch: target?.stretch ?? null,
    periodFrom: from,
    periodTo: to,
    suppressed: false,
    series: await seriesOf(trx, measure, context),
    years: await yearsOf(trx, measure, context),
  }
}

/** Months of an open flow of the year: a guarded one would show its small months. */
async function seriesOf(trx: Db, measure: Measure, context: CountContext) {
  return isOpenFlow(measure) ? countByMonth(trx, measure.numerator, context) : null
}

async function findTarget(trx: Db, { unit, span }: CountContext) {
  const targets = await listTargets(trx, {
    day: span.to,
    horizon: 'year',
    of: 'admissions',
    unitId: unit.id,
    approvedOnly: true,
  })
  return targetOf(targets)
}
