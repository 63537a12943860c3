import { defineMeasure } from '../define-measure.ts'

/** Persons who finished the awareness class within the period. */
export const classCompletions = defineMeasure({
  id: 'class_completions',
  kind: 'count',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'class_completions',
  numerator: { fact: 'class_completions', over: 'period' },
})
