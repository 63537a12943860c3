import type { DataClass } from '@nguon/domain/access/roles'
import type { Count } from '@nguon/domain/measures/count'
import { countsOf, type Measure } from '@nguon/domain/measures/define-measure'
import { evaluate, type Evaluation } from '@nguon/domain/measures/evaluate'
import type { Db } from '../session/scoped.ts'
import type { CountContext } from './count-context.ts'
import { countOf } from './count-of.ts'

/** The measure of a unit over a span; null where one of its numbers cannot be told. */
export async function evaluateMeasure(
  trx: Db,
  measure: Measure,
  context: CountContext,
): Promise<Evaluation | null> {
  const numerator = await countOf(trx, measure.numerator, context)
  if (numerator === null) return null
  if (measure.kind === 'count') return evaluate(measure, { numerator, denominator: 0 })
  const denominator = await countOf(trx, measure.denominator, context)
  return denominator === null ? null : evaluate(measure, { numerator, denominator })
}

/** The classes of data that a measure is counted from: without one of them it would come out as 0. */
export function classesOf(measure: Measure): ReadonlySet<DataClass> {
  return new Set(countsOf(measure).map(classOf))
}

function classOf(count: Count): DataClass {
  switch (count.fact) {
    case 'admissions':
    case 'recognitions':
    case 'class_completions':
    case 'departures':
      return 'figures'
    case 'members':
      // The number on the base date stands in the target itself.
      return count.on === 'target_base' && count.where === undefined ? 'plans' : 'people'
    case 'candidates':
      return 'people'
    case 'localities':
    case 'key_posts':
      return 'units'
    case 'targets':
      return 'plans'
    default:
      return count satisfies never
  }
}
