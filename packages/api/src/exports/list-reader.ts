import type { Session } from '@nguon/db/session/enter'
import type { Db } from '@nguon/db/session/scoped'
import type { CellContent, WrittenColumn } from '@nguon/workbooks/written-sheet'

/** Where and on which day a list is read. */
type ListPlace = Pick<Session, 'path' | 'today'> & { unit: string | null }

/** Some rows of a list without their numbers, and where the next ones begin. */
type RowsRead = { rows: CellContent[][]; next: string | null }

/** A list about to be read: what stands above it, how long it is, and its rows page by page. */
export type OpenedList = {
  sheet: string
  title: string
  notes: readonly string[]
  columns: readonly WrittenColumn[]
  /** Null where counting would cost as much as reading. */
  total: number | null
  page: (trx: Db, place: ListPlace, cursor: string | undefined) => Promise<RowsRead>
}

/** Opens a list with the filter that its asker saw it under. */
export type ListReader = (trx: Db, place: ListPlace, filter: unknown) => Promise<OpenedList>
