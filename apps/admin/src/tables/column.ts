import type { ReactNode } from 'react'

export type Column<Row, By extends string = string> = {
  id: string
  header: string
  cell: (row: Row) => ReactNode
  /** Numbers and dates stand at the right. */
  align?: 'end'
  /** The server's name of the order; without it the column cannot be sorted. */
  sort?: By
  /** Line of the card on a phone: 2 or 3; without it the value is not on the card. */
  card?: 2 | 3
  /** Not shown until somebody chooses it. */
  extra?: true
}

/** The columns of a list; the first names the row, is the link to its page and stays where it is. */
export type Columns<Row, By extends string = string> = readonly [
  Column<Row, By>,
  ...Column<Row, By>[],
]
