import { defineMeasure } from '../define-measure.ts'

/** Persons admitted at a ceremony within the period. */
export const admissions = defineMeasure({
  id: 'admissions',
  kind: 'count',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'admissions',
  numerator: { fact: 'admissions', over: 'period' },
})
