import type { CountTable, GuardedTable, OpenTotals } from './count-table.ts'

/**
 * One number of the table as a flow: grand total → row totals → cells → column totals → grand
 * total. The sums of the table are exactly the conservation of flow at each node.
 */
export type Arc = {
  from: number
  to: number
  value: number
  isCell: boolean
  isOpen: boolean
  isSuppressed: boolean
}

export type TableArcs = {
  all: readonly Arc[]
  /** The arcs that begin or end at each node, in the order of `all`. */
  at: readonly (readonly Arc[])[]
  toTable: () => GuardedTable
}

/** Builds the flow of a table; throws a RangeError for ragged rows or what is no count. */
export function tableArcs({ cells, openTotals = [] }: CountTable): TableArcs {
  const width = cells[0]?.length ?? 0
  const columnNode = (column: number) => cells.length + column
  const bottom = cells.length + width
  const top = bottom + 1
  const isGrandOpen = openTotals.length > 0
  const isOpen = (totals: OpenTotals, lines: number) =>
    openTotals.includes(totals) || (isGrandOpen && lines === 1)

  const inner = cells.map((row, r) => {
    if (row.length !== width) throw new RangeError('the rows of the table differ in length')
    return row.map((value, c) => arc(r, columnNode(c), value, { isCell: true }))
  })
  const rows = inner.map((row, r) =>
    arc(top, r, sum(row), { isOpen: isOpen('rows', cells.length) }),
  )
  const columns = Array.from({ length: width }, (_, c) =>
    arc(columnNode(c), bottom, sum(inner.flatMap((row) => row.slice(c, c + 1))), {
      isOpen: isOpen('columns', width),
    }),
  )
  const grand = arc(bottom, top, sum(rows), { isOpen: isGrandOpen })

  const all = [...inner.flat(), ...rows, ...columns, grand]
  return {
    all,
    at: byNode(all, top + 1),
    toTable: () => ({
      cells: inner.map((row) => row.map(shown)),
      rowTotals: rows.map(shown),
      columnTotals: columns.map(shown),
      total: shown(grand),
    }),
  }
}

function byNode(arcs: readonly Arc[], nodes: number): Arc[][] {
  const at = Array.from({ length: nodes }, (): Arc[] => [])
  for (const each of arcs) {
    at[each.from]?.push(each)
    at[each.to]?.push(each)
  }
  return at
}

function arc(from: number, to: number, value: number, rest: Partial<Arc> = {}): Arc {
  if (!Number.isSafeInteger(value) || value < 0) throw new RangeError(`${value} is not a count`)
  return { from, to, value, isCell: false, isOpen: false, isSuppressed: false, ...rest }
}

function sum(arcs: readonly Arc[]): number {
  return arcs.reduce((total, { value }) => total + value, 0)
}

function shown({ isSuppressed, value }: Arc): number | null {
  return isSuppressed ? null : value
}
