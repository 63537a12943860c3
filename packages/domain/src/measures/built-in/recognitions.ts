import { defineMeasure } from '../define-measure.ts'

/** Probationary members recognised as official within the period; they were admitted the year before. */
export const recognitions = defineMeasure({
  id: 'recognitions',
  kind: 'count',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'recognitions',
  numerator: { fact: 'recognitions', over: 'period' },
})
