import { defineMeasure } from '../define-measure.ts'

/** Admissions since the start of the term against the target of its congress; more than all is possible. */
export const termAdmissionsAgainstTarget = defineMeasure({
  id: 'term_admissions_against_target',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'term_admissions_against_target',
  numerator: { fact: 'admissions', over: 'term_to_date' },
  denominator: { fact: 'targets', of: 'admissions', bound: 'min', horizon: 'term' },
})
