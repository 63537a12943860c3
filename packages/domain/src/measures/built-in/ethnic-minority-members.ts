import { defineMeasure } from '../define-measure.ts'

/** Members of an ethnic group other than the Kinh. */
export const ethnicMinorityMembers = defineMeasure({
  id: 'ethnic_minority_members',
  kind: 'ratio',
  disclosure: 'guarded',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'ethnic_minority_members',
  numerator: { fact: 'members', on: 'period_end', where: { ethnicMinority: true } },
  denominator: { fact: 'members', on: 'period_end' },
})
