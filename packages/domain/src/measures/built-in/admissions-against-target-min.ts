import { defineMeasure } from '../define-measure.ts'

/** Admissions since the start of the year against the lower end of the year's target. */
export const admissionsAgainstTargetMin = defineMeasure({
  id: 'admissions_against_target_min',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['quarter', 'half_year', 'nine_months', 'year'],
  method: 'admissions_against_target_min',
  numerator: { fact: 'admissions', over: 'year_to_date' },
  denominator: { fact: 'targets', of: 'admissions', bound: 'min', horizon: 'year' },
})
