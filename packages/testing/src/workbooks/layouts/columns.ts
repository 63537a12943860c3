import type { Page, PageCell } from './page.ts'

/** A column: its header from top to bottom, and what it shows of an entry. */
export type Column<Entry> = {
  head: readonly string[]
  cell: (entry: Entry, ordinal: number) => PageCell
}

export function column<Entry>(
  head: string | readonly string[],
  cell: Column<Entry>['cell'],
): Column<Entry> {
  return { head: typeof head === 'string' ? [head] : head, cell }
}

/** Writes a header of one to three rows: what is the same side by side is merged across, what ends early down. */
export function writeHead<Entry>(page: Page, columns: readonly Column<Entry>[]): void {
  const depth = Math.max(...columns.map(({ head }) => head.length))
  for (let level = 0; level < depth; level += 1) {
    page.line(
      ...columns.map(({ head }, place) =>
        isContinued(columns, place, level) ? null : (head[level] ?? null),
      ),
    )
  }
  const top = page.lines() - depth
  for (const [place, { head }] of columns.entries()) {
    const last = head.length - 1
    page.merge(top + last, place, top + depth - 1, place)
    for (let level = 0; level < last; level += 1) {
      if (isContinued(columns, place, level)) continue
      let end = place
      while (isContinued(columns, end + 1, level)) end += 1
      page.merge(top + level, place, top + level, end)
    }
  }
}

/** Whether a header says at this level what its left neighbour says. */
function isContinued<Entry>(
  columns: readonly Column<Entry>[],
  place: number,
  level: number,
): boolean {
  const own = columns[place]?.head ?? []
  const left = columns[place - 1]?.head ?? []
  return (
    level < own.length - 1 &&
    level < left.length - 1 &&
    own.slice(0, level + 1).join('|') === left.slice(0, level + 1).join('|')
  )
}

export function writeRow<Entry>(
  page: Page,
  columns: readonly Column<Entry>[],
  entry: Entry,
  ordinal: number,
): void {
  page.line(...columns.map(({ cell }) => cell(entry, ordinal)))
}
