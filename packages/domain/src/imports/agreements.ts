import type { Field } from './fields.ts'
import type { Agreement, TargetTotals, UnitKey, UnitRecord } from './plan.ts'
import { problem } from './problems.ts'
import type { Problem } from './problems.ts'
import { readCount } from './read-count.ts'
import { readerOf } from './row-reader.ts'
import type { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'
import { sumTargets } from './targets-sheet.ts'
import type { TargetTable } from './targets-sheet.ts'

/** A total row of the list of units. */
type StatedTotal = { reader: RowReader; members: number }

/** The first total row of the lists of units that states a number of members. */
export function statedTotal(tables: readonly Table[], problems: Problem[]): StatedTotal | null {
  for (const table of tables) {
    const row = table.rows.find((each) => each.kind === 'total')
    if (row === undefined) continue
    const reader = readerOf(table, row, problems)
    const members = readCount(reader, 'stated_members')
    if (members !== null) return { reader, members }
  }
  return null
}

/** Compares what the list of units states with the rows of the list of members. */
export function compareMembers(
  units: readonly UnitRecord[],
  cellOf: (unit: UnitRecord) => string,
  rowsByUnit: ReadonlyMap<UnitKey, number>,
  total: StatedTotal | null,
): Agreement[] {
  const counted = countBranches(units, rowsByUnit)
  const parents = new Set(units.map((unit) => unit.parentKey))
  const agreements: Agreement[] = units.flatMap((unit) => {
    if (unit.statedMembers === null || rowsByUnit.size === 0) return []
    const at = { sheet: unit.source.sheet, cell: cellOf(unit) }
    const check = parents.has(unit.key) ? 'members_of_branch' : 'members_of_unit'
    return [agreement(check, unit.key, unit.statedMembers, counted.get(unit.key) ?? 0, at)]
  })
  if (total === null) return agreements
  const at = { sheet: total.reader.sheet, cell: total.reader.at('stated_members') }
  const tops = units.filter((unit) => unit.parentKey === null)
  const sum = tops.reduce((count, unit) => count + (unit.statedMembers ?? 0), 0)
  return [...agreements, agreement('members_total', null, total.members, sum, at)]
}

/** Rows of a unit and of everything below it; `units` has parents before children. */
function countBranches(
  units: readonly UnitRecord[],
  rowsByUnit: ReadonlyMap<UnitKey, number>,
): Map<UnitKey, number> {
  const counts = new Map(units.map((unit) => [unit.key, rowsByUnit.get(unit.key) ?? 0]))
  for (const unit of units.toReversed()) {
    if (unit.parentKey === null) continue
    counts.set(unit.parentKey, (counts.get(unit.parentKey) ?? 0) + (counts.get(unit.key) ?? 0))
  }
  return counts
}

const totalFields: readonly (readonly [keyof TargetTotals, Field, Field])[] = [
  ['baseMembers', 'base_members', 'stated_members'],
  ['min', 'target_min', 'target'],
  ['max', 'target_max', 'target'],
  ['minorityMin', 'minority_min', 'minority'],
  ['minorityMax', 'minority_max', 'minority'],
  ['stretch', 'stretch', 'stretch'],
]

/** Compares the total row of the targets, cached formulas included, with the sum of its rows. */
export function compareTargets({ targets, stated }: TargetTable): Agreement[] {
  if (stated === null) return []
  const sums = sumTargets(targets)
  return totalFields.flatMap(([name, single, both]) => {
    const value = stated.numbers[name]
    const { reader } = stated
    if (value === null) return []
    const at = { sheet: reader.sheet, cell: reader.at(reader.has(single) ? single : both) }
    return [{ ...agreement('target_total', null, value, sums[name] ?? 0, at), field: name }]
  })
}

function agreement(
  check: Agreement['check'],
  unitKey: UnitKey | null,
  stated: number,
  counted: number,
  at: Agreement['at'],
): Agreement {
  return { check, unitKey, field: null, stated, counted, agrees: stated === counted, at }
}

/** One warning for each comparison that fails. */
export function disagreements(agreements: readonly Agreement[]): Problem[] {
  return agreements
    .filter(({ agrees }) => !agrees)
    .map(({ at, stated, counted }) =>
      problem('total_mismatch', { ...at, row: rowOf(at.cell) }, String(stated), {
        values: { stated, counted },
      }),
    )
}

function rowOf(cell: string): number {
  return Number(/\d+$/u.exec(cell)?.[0] ?? 0)
}
