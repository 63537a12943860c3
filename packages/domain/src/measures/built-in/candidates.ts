import { defineMeasure } from '../define-measure.ts'

/** Persons on the source list on the last day. */
export const candidates = defineMeasure({
  id: 'candidates',
  kind: 'count',
  disclosure: 'guarded',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'candidates',
  numerator: { fact: 'candidates', on: 'period_end' },
})
