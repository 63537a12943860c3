import type { CountContext } from '@nguon/db/measures/count-context'
import type { Measure } from '@nguon/domain/measures/define-measure'
import type { DateSpan } from '@nguon/domain/measures/periods'

/** The days a published figure is about: one day for a state, the whole year for a target. */
export function measuredDays({ numerator }: Measure, { span, term }: CountContext): DateSpan {
  if ('on' in numerator) return { from: span.to, to: span.to }
  if (numerator.fact === 'targets')
    return { from: span.from, to: span.from.with({ month: 12, day: 31 }) }
  if (numerator.over === 'term_to_date') return { from: term?.from ?? span.from, to: span.to }
  return span
}
