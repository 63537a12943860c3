/** Pieces of at most `size`, so that one statement, and what is held for it, stays bounded. */
export function* chunksOf<Row>(rows: readonly Row[], size = 2_000): Generator<readonly Row[]> {
  for (let start = 0; start < rows.length; start += size) yield rows.slice(start, start + size)
}
