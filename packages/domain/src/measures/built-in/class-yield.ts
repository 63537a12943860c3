import { defineMeasure } from '../define-measure.ts'

/** Admissions for each person who finished the awareness class in the same period, not followed person by person. */
export const classYield = defineMeasure({
  id: 'class_yield',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['year', 'term'],
  method: 'class_yield',
  numerator: { fact: 'admissions', over: 'period' },
  denominator: { fact: 'class_completions', over: 'period' },
})
