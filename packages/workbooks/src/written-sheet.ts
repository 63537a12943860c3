/** What a cell is given as; `null` leaves it empty. */
export type CellContent = string | number | Temporal.PlainDate | null

/** `text` keeps leading zeros and never becomes a formula; a year alone may stand in a `date` column. */
export type ColumnKind = 'text' | 'number' | 'date'

export type WrittenColumn = {
  header: string
  kind: ColumnKind
  /** In characters. */
  width: number
  /** The words to choose from, for sheets that are filled in. */
  choices?: readonly string[]
  /** Cells of another sheet that hold them, for choices that are too long for the list of a cell. */
  choicesFrom?: { sheet: string; column: number; from: number; to: number }
}

/** What stands above a list of the Party on paper. */
export type SheetHead = {
  /** The body above, the body whose list it is: at the left. */
  superior: string
  body: string
  /** At the right. */
  motto: string
  title: string
  /** Lines below the title: the day of the figures, what narrows the list. */
  notes: readonly string[]
}

/** One sheet with a head, a header row and as many rows as come. */
export type WrittenSheet = {
  name: string
  head: SheetHead
  columns: readonly WrittenColumn[]
  rows: AsyncIterable<readonly CellContent[]> | Iterable<readonly CellContent[]>
  /** Stands in red above the list and on every printed page. */
  mark?: string
}
