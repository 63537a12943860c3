import { defineMeasure } from '../define-measure.ts'

/** Members no longer fit whom the Party struck off its roll or let go within the period. */
export const screenedOut = defineMeasure({
  id: 'screened_out',
  kind: 'count',
  disclosure: 'guarded',
  periods: ['quarter', 'half_year', 'nine_months', 'year', 'term'],
  method: 'screened_out',
  numerator: { fact: 'departures', over: 'period', where: { how: ['removed', 'resigned'] } },
})
