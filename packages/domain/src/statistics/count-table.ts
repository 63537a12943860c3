/**
 * Which sums of a table are published elsewhere and therefore can never be held back. Open row or
 * column sums open the grand total with them.
 */
export type OpenTotals = 'rows' | 'columns' | 'grand'

/** Counts by row and column, rectangular, whole numbers; the sums are computed. */
export type CountTable = {
  cells: readonly (readonly number[])[]
  openTotals?: readonly OpenTotals[]
}

/** A publishable table; null stands for a number that is not disclosed. */
export type GuardedTable = {
  cells: (number | null)[][]
  rowTotals: (number | null)[]
  columnTotals: (number | null)[]
  total: number | null
}
