import type { FigureYear } from '@nguon/db/figures/releases'
import type { CountContext } from '@nguon/db/measures/count-context'
import { countByYear } from '@nguon/db/measures/flow-series'
import { listTargets } from '@nguon/db/plans/targets'
import type { Db } from '@nguon/db/session/scoped'
import type { FlowCount } from '@nguon/domain/measures/count'
import type { Measure } from '@nguon/domain/measures/define-measure'
import { targetOf } from '../plans/target-view.ts'

const FIRST_YEAR = 2000

type OpenFlow = Measure & { kind: 'count'; numerator: FlowCount & { over: 'period' } }

/** A count of what happens within a period that is published exactly, so its parts may be as well. */
export function isOpenFlow(measure: Measure): measure is OpenFlow {
  const { kind, disclosure, numerator } = measure
  return (
    kind === 'count' && disclosure === 'open' && 'over' in numerator && numerator.over === 'period'
  )
}

/**
 * An open flow by year, from the first year that has a record to the day of the report. Only
 * admissions have a target of the year beside them. Null where only one year has records.
 */
export async function yearsOf(
  trx: Db,
  measure: Measure,
  context: CountContext,
): Promise<FigureYear[] | null> {
  if (!isOpenFlow(measure)) return null
  const from = new Temporal.PlainDate(FIRST_YEAR, 1, 1)
  const span = { from, to: context.span.to }
  const counts = await countByYear(trx, measure.numerator, { ...context, span })
  const first = counts.findIndex(({ value }) => value > 0)
  const recorded = first === -1 ? [] : counts.slice(first)
  if (recorded.length < 2) return null
  const years: FigureYear[] = []
  for (const { year, value } of recorded) {
    const target = measure.id === 'admissions' ? await targetOfYear(trx, context, year) : null
    years.push({
      year,
      value,
      targetMin: target?.min ?? null,
      targetMax: target?.max ?? null,
      stretch: target?.stretch ?? null,
    })
  }
  return years
}

async function targetOfYear(trx: Db, { unit, span }: CountContext, year: number) {
  const day = year === span.to.year ? span.to : new Temporal.PlainDate(year, 12, 31)
  const targets = await listTargets(trx, {
    day,
    horizon: 'year',
    of: 'admissions',
    unitId: unit.id,
    approvedOnly: true,
  })
  return targetOf(targets)
}
