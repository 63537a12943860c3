import { defineMeasure } from '../define-measure.ts'

/** Women among the members. */
export const femaleMembers = defineMeasure({
  id: 'female_members',
  kind: 'ratio',
  disclosure: 'guarded',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'female_members',
  numerator: { fact: 'members', on: 'period_end', where: { gender: 'female' } },
  denominator: { fact: 'members', on: 'period_end' },
})
