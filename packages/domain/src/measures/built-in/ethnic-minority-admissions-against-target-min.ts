import { defineMeasure } from '../define-measure.ts'

/** Admitted persons of ethnic minorities against the lower end of their part of the target. */
export const ethnicMinorityAdmissionsAgainstTargetMin = defineMeasure({
  id: 'ethnic_minority_admissions_against_target_min',
  kind: 'ratio',
  disclosure: 'guarded',
  periods: ['quarter', 'half_year', 'nine_months', 'year'],
  method: 'ethnic_minority_admissions_against_target_min',
  numerator: { fact: 'admissions', over: 'year_to_date', where: { ethnicMinority: true } },
  denominator: {
    fact: 'targets',
    of: 'admissions',
    bound: 'min',
    horizon: 'year',
    group: 'ethnic_minority',
  },
})
