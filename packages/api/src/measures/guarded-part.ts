import type { CountContext } from '@nguon/db/measures/count-context'
import { countOf } from '@nguon/db/measures/count-of'
import type { Db } from '@nguon/db/session/scoped'
import type { Measure } from '@nguon/domain/measures/define-measure'
import type { GuardedPart } from '@nguon/domain/statistics/differencing'

/**
 * The number of a guarded measure with the whole that anybody may know: all admitted where a part
 * of them is counted. Without a filter the number is guarded as it is.
 */
export async function guardedPart(
  trx: Db,
  { numerator }: Measure,
  part: number,
  context: CountContext,
): Promise<GuardedPart> {
  if (!('where' in numerator) || numerator.where === undefined) return { part, whole: null }
  const { where: _filter, ...whole } = numerator
  return { part, whole: await countOf(trx, whole, context) }
}

/** Equal for measures that count the same: their figures must not be subtracted either. */
export function countKey({ numerator }: Measure): string {
  return JSON.stringify([numerator.fact, 'where' in numerator ? numerator.where : null])
}
