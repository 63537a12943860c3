import type { Problem } from '@nguon/domain/imports/problems'

export type Severity = Problem['severity']

/** What is to be marked in one sheet: cells that are wrong, and why, row by row. */
export type SheetMarks = {
  sheet: string
  cells: readonly { row: number; cell: string; severity: Severity }[]
  reasons: readonly { row: number; text: string }[]
}

export type Marks = {
  /** Header of the column of reasons. */
  header: string
  sheets: readonly SheetMarks[]
}
