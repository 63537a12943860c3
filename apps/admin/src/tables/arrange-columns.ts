/** What is asked of a column to choose and order it. */
export type ArrangedColumn = { id: string; header: string; extra?: true }

/**
 * The columns as somebody wants them: the first, then the chosen ones in their order. What a list no
 * longer has is left out; without a wish every column that is not an extra one is shown.
 */
export function arrangeColumns<C extends Pick<ArrangedColumn, 'id' | 'extra'>>(
  [first, ...others]: readonly [C, ...C[]],
  wanted: readonly string[] | undefined,
): [C, ...C[]] {
  const shown =
    wanted === undefined
      ? others.filter(({ extra }) => extra !== true)
      : wanted.flatMap((id) => others.find((column) => column.id === id) ?? [])
  return [first, ...shown]
}

/** The ids of the shown columns with one of them taken away, or added behind the last. */
export const withColumn = (shown: readonly string[], id: string): string[] =>
  shown.includes(id) ? shown.filter((one) => one !== id) : [...shown, id]

/** The ids with one of them a place earlier or later; at the end it stays. */
export function moveColumn(shown: readonly string[], id: string, by: -1 | 1): string[] {
  const from = shown.indexOf(id)
  const to = from + by
  if (from === -1 || to < 0 || to >= shown.length) return [...shown]
  const others = shown.filter((one) => one !== id)
  return [...others.slice(0, to), id, ...others.slice(to)]
}
