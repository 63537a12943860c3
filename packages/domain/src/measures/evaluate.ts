import type { Measure } from './define-measure.ts'

/** The counted numbers of one unit and period; `denominator` is ignored for a plain count. */
export type Counted = { numerator: number; denominator: number }

export type Evaluation =
  | { kind: 'count'; value: number }
  | {
      kind: 'ratio'
      numerator: number
      denominator: number
      /** Percentage in tenths, half up: 1097 is 109.7 %. Null where there is nothing to divide by. */
      tenths: number | null
    }

/** Exact numbers and the percentage rounded from them, never from a float. */
export function evaluate(measure: Measure, counted: Counted): Evaluation {
  if (measure.kind === 'count') return { kind: 'count', value: whole(counted.numerator) }
  return {
    kind: 'ratio',
    ...counted,
    tenths: percentTenths(counted.numerator, counted.denominator),
  }
}

/**
 * Percentage in tenths, rounded half up from whole numbers; null for a denominator of 0. Throws a
 * RangeError for what is no count.
 */
export function percentTenths(numerator: number, denominator: number): number | null {
  if (whole(denominator) === 0) return null
  const doubled = BigInt(whole(numerator)) * 2000n + BigInt(denominator)
  return Number(doubled / (2n * BigInt(denominator)))
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count) || count < 0) throw new RangeError(`${count} is not a count`)
  return count
}
