import type { Citation } from '../errors.ts'
import { isSensitiveCount } from './count.ts'
import type { Count } from './count.ts'
import type { PeriodKind } from './periods.ts'

/** `open`: published exactly, 0 to 4 included. `guarded`: only through the disclosure guard. */
export type Disclosure = 'open' | 'guarded'

type MeasureBase = {
  /** snake_case, never reused; a committee's own begins with its id and two underscores. */
  id: string
  disclosure: Disclosure
  periods: readonly PeriodKind[]
  /** Key of the sentence that explains how it is counted. */
  method: string
  citation?: Citation
}

export type CountMeasure = MeasureBase & { kind: 'count'; numerator: Count }
export type RatioMeasure = MeasureBase & { kind: 'ratio'; numerator: Count; denominator: Count }
export type Measure = CountMeasure | RatioMeasure

/**
 * Declares a measure over existing facts. Throws a RangeError, at start and therefore in every
 * test, for an id that is not snake_case, no period, or personal break-downs declared open.
 */
export function defineMeasure<const M extends Measure>(measure: M): M {
  if (!/^[a-z][a-z0-9]*(?:_{1,2}[a-z0-9]+)*$/u.test(measure.id)) {
    throw new RangeError(`measure id "${measure.id}" is not snake_case`)
  }
  if (measure.periods.length === 0) throw new RangeError(`${measure.id} has no period`)
  if (measure.disclosure === 'open' && countsOf(measure).some(isSensitiveCount)) {
    throw new RangeError(`${measure.id} breaks persons down and must be guarded`)
  }
  return measure
}

/** Numerator and, for a ratio, denominator. */
export function countsOf(measure: Measure): readonly Count[] {
  return measure.kind === 'ratio' ? [measure.numerator, measure.denominator] : [measure.numerator]
}
