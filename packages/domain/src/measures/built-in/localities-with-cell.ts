import { defineMeasure } from '../define-measure.ts'

/** Localities with a cell of their own; one that meets with a neighbour has none. */
export const localitiesWithCell = defineMeasure({
  id: 'localities_with_cell',
  kind: 'ratio',
  disclosure: 'open',
  periods: ['month', 'quarter', 'half_year', 'nine_months', 'year'],
  method: 'localities_with_cell',
  numerator: { fact: 'localities', on: 'period_end', where: { cell: 'with_cell' } },
  denominator: { fact: 'localities', on: 'period_end' },
})
