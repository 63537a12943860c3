import { defineMeasure } from '../define-measure.ts'

/** Official and probationary members on the last day. */
export const members = defineMeasure({
  id: 'members',
  kind: 'count',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'members',
  numerator: { fact: 'members', on: 'period_end' },
})
