import type { StoredFigure } from '@nguon/db/figures/list-releases'
import { percentTenths } from '@nguon/domain/measures/evaluate'
import { z } from 'zod'
import type { DraftFigure, Withheld } from './draft-figures.ts'

const monthSeries = z.array(z.object({ month: z.int(), value: z.int() })).nullable()

const number = z.int().nullable()
const yearSeries = z
  .array(
    z.object({
      year: z.int(),
      value: z.int(),
      targetMin: number,
      targetMax: number,
      stretch: number,
    }),
  )
  .nullable()

/** A figure on the wire, as the public reads it. */
export function figureView(figure: StoredFigure | DraftFigure, withheld: Withheld | null = null) {
  const { measure, numerator, denominator, targetMin, targetMax, stretch } = figure
  const whole = denominator ?? targetMin
  return {
    measure,
    numerator,
    denominator,
    tenths: numerator === null || whole === null ? null : percentTenths(numerator, whole),
    targetMin,
    targetMax,
    stretch,
    periodFrom: figure.periodFrom.toString(),
    periodTo: figure.periodTo.toString(),
    suppressed: figure.suppressed,
    withheld,
    series: monthSeries.parse(figure.series),
    years: yearSeries.parse(figure.years),
  }
}
