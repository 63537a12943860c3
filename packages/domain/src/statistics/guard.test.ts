import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CountTable, GuardedTable, OpenTotals } from './count-table.ts'
import { guard } from './guard.ts'

const sum = (numbers: readonly number[]) => numbers.reduce((total, each) => total + each, 0)

const columnsOf = (cells: readonly (readonly number[])[]) =>
  (cells[0] ?? []).map((_, column) => sum(cells.map((row) => row[column] ?? 0)))

function entriesOf(cells: readonly (readonly number[])[]): number[] {
  const columns = columnsOf(cells)
  return [...cells.flat(), ...cells.map(sum), ...columns, sum(columns)]
}

const shownOf = ({ cells, rowTotals, columnTotals, total }: GuardedTable) => [
  ...cells.flat(),
  ...rowTotals,
  ...columnTotals,
  total,
]

/** Every table that differs by at most one per cell; a hidden number is safe if one of them fits. */
function* neighbours(cells: readonly (readonly number[])[]): Generator<number[][]> {
  const flat = cells.flat()
  const width = cells[0]?.length ?? 0
  for (let code = 0; code < 3 ** flat.length; code += 1) {
    const changed = flat.map((value, index) => value + (Math.floor(code / 3 ** index) % 3) - 1)
    if (changed.some((value) => value < 0)) continue
    yield cells.map((_, row) => changed.slice(row * width, (row + 1) * width))
  }
}

/** Hidden numbers that agree in all tables an attacker finds possible. */
function recomputed(table: CountTable, guarded: GuardedTable): number[] {
  const truth = entriesOf(table.cells)
  const shown = shownOf(guarded)
  const safe = new Set<number>()
  for (const other of neighbours(table.cells)) {
    const entries = entriesOf(other)
    if (shown.some((value, index) => value !== null && value !== entries[index])) continue
    for (const [index, value] of entries.entries()) if (value !== truth[index]) safe.add(index)
  }
  return [...shown.keys()].filter((index) => shown[index] === null && !safe.has(index))
}

const hidden = (numbers: readonly number[]) => numbers.map(() => null)

function allHidden({ cells, openTotals = [] }: CountTable): GuardedTable {
  const rows = cells.map(sum)
  const columns = columnsOf(cells)
  return {
    cells: cells.map(hidden),
    rowTotals: openTotals.includes('rows') ? rows : hidden(rows),
    columnTotals: openTotals.includes('columns') ? columns : hidden(columns),
    total: openTotals.includes('grand') ? sum(rows) : null,
  }
}

const count = fc.oneof(fc.nat(6), fc.nat(60))
const tables = fc
  .constantFrom([1, 1], [1, 2], [1, 5], [2, 2], [2, 3], [3, 2], [4, 1], [2, 4])
  .chain(([rows = 1, columns = 1]) =>
    fc.record({
      cells: fc.array(fc.array(count, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
      openTotals: fc.subarray<OpenTotals>(['rows', 'columns', 'grand']),
    }),
  )

describe('guard', () => {
  it('leaves no hidden number to recompute from cells, sums and the sign', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const result = guard(table)
        const found = recomputed(table, result.ok ? result.table : allHidden(table))
        const cells = table.cells.flat().length
        const exposed = found.filter((index) => result.ok || index < cells)
        expect(exposed.length > 0).toBe(!result.ok)
      }),
      { numRuns: 300 },
    )
  })

  it('shows every number as it is or not at all, and none from 1 to 4 but open totals', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const result = guard({ cells: table.cells })
        const truth = entriesOf(table.cells)
        if (!result.ok) throw new Error('without open totals every table can be guarded')
        for (const [index, value] of shownOf(result.table).entries()) {
          expect(value === null || (value === truth[index] && (value === 0 || value >= 5))).toBe(
            true,
          )
        }
      }),
    )
  })

  it('never reveals the 2 of 12 = 10 + 2', () => {
    const shown = guard({ cells: [[10, 2]], openTotals: ['grand'] })
    expect(shown).toEqual({
      ok: true,
      table: {
        cells: [[null, null]],
        rowTotals: [12],
        columnTotals: [null, null],
        total: 12,
      },
    })
  })

  it('hides a few more where a single small number stands in a table', () => {
    const result = guard({
      cells: [
        [20, 1, 30],
        [40, 50, 60],
        [7, 8, 9],
      ],
    })
    expect(result).toEqual({
      ok: true,
      table: {
        cells: [
          [null, null, 30],
          [40, 50, 60],
          [null, null, 9],
        ],
        rowTotals: [51, 150, 24],
        columnTotals: [67, 59, 99],
        total: 225,
      },
    })
  })

  it('hides nothing where nothing is small', () => {
    expect(guard({ cells: [[1920, 670]] })).toEqual({
      ok: true,
      table: {
        cells: [[1920, 670]],
        rowTotals: [2590],
        columnTotals: [1920, 670],
        total: 2590,
      },
    })
  })

  it('refuses where open totals give the number away', () => {
    const refusal = { ok: false, reason: 'open_totals_reveal_cells' }
    expect(guard({ cells: [[3]], openTotals: ['grand'] })).toEqual(refusal)
    expect(guard({ cells: [[3], [4]], openTotals: ['rows'] })).toEqual(refusal)
    expect(guard({ cells: [[0, 2]], openTotals: ['grand'] })).toMatchObject({
      ok: true,
      table: { cells: [[null, null]], total: 2 },
    })
  })

  it('guards a table of 60 units by 54 groups', () => {
    const cells = Array.from({ length: 60 }, (_, row) =>
      Array.from({ length: 54 }, (_, column) => (row * 7 + column * 11) % 13),
    )
    expect(guard({ cells })).toMatchObject({ ok: true })
  })

  it('refuses what is no table of counts', () => {
    expect(() => guard({ cells: [[1, 2], [3]] })).toThrow('length')
    expect(() => guard({ cells: [[-1]] })).toThrow('count')
  })
})
