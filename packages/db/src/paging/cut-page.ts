type Wanted = {
  limit: number
  /** Read from the cursor back: the rows come in the other order. */
  backwards: boolean
  /** Read without a cursor. */
  isFirst: boolean
}

export type CutPage<Row> = {
  shown: Row[]
  nextCursor: string | null
  previousCursor: string | null
}

/** The page of rows that were read with one too many, and where its neighbours begin. */
export function cutPage<Row>(
  rows: readonly Row[],
  { limit, backwards, isFirst }: Wanted,
  cursorOf: (row: Row) => string,
): CutPage<Row> {
  const more = rows.length > limit
  const cut = rows.slice(0, limit)
  const shown = backwards ? cut.toReversed() : cut
  const [first, last] = [shown[0], shown.at(-1)]
  const hasPrevious = backwards ? more : !isFirst
  return {
    shown,
    nextCursor: (more || backwards) && last !== undefined ? cursorOf(last) : null,
    previousCursor: hasPrevious && first !== undefined ? cursorOf(first) : null,
  }
}
