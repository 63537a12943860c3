import { defineMeasure } from '../define-measure.ts'

/** Admissions since the start of the year against the upper end of the year's target. */
export const admissionsAgainstTargetMax = defineMeasure({
  id: 'admissions_against_target_max',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['quarter', 'half_year', 'nine_months', 'year'],
  method: 'admissions_against_target_max',
  numerator: { fact: 'admissions', over: 'year_to_date' },
  denominator: { fact: 'targets', of: 'admissions', bound: 'max', horizon: 'year' },
})
