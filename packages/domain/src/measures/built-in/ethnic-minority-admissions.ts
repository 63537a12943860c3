import { defineMeasure } from '../define-measure.ts'

/** Admitted persons of an ethnic group other than the Kinh. */
export const ethnicMinorityAdmissions = defineMeasure({
  id: 'ethnic_minority_admissions',
  kind: 'ratio',
  disclosure: 'guarded',
  periods: ['quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'ethnic_minority_admissions',
  numerator: { fact: 'admissions', over: 'period', where: { ethnicMinority: true } },
  denominator: { fact: 'admissions', over: 'period' },
})
