import { defineMeasure } from '@nguon/domain/measures/define-measure'

/** How many of the admitted came from the Youth Union, in the period of the report. */
export const youthUnionAdmissions = defineMeasure({
  id: 'example__youth_union_admissions',
  kind: 'ratio',
  disclosure: 'guarded',
  periods: ['quarter', 'half_year', 'year', 'term'],
  method: 'example__youth_union_admissions_method',
  numerator: { fact: 'admissions', over: 'period', where: { group: 'youth_union_member' } },
  denominator: { fact: 'admissions', over: 'period' },
})
