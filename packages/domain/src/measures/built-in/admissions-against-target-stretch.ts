import { defineMeasure } from '../define-measure.ts'

/** Admissions since the start of the year against the stretch number of the year's target. */
export const admissionsAgainstTargetStretch = defineMeasure({
  id: 'admissions_against_target_stretch',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['quarter', 'half_year', 'nine_months', 'year'],
  method: 'admissions_against_target_stretch',
  numerator: { fact: 'admissions', over: 'year_to_date' },
  denominator: { fact: 'targets', of: 'admissions', bound: 'stretch', horizon: 'year' },
})
