import type { Field } from './fields.ts'
import type { TargetRecord, TargetTotals } from './plan.ts'
import type { Problem } from './problems.ts'
import { readCount, readCountRange } from './read-count.ts'
import { readerOf } from './row-reader.ts'
import type { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'
import type { UnitIndex } from './unit-index.ts'

/** Targets of one table, with the total row as stated. */
export type TargetTable = {
  targets: TargetRecord[]
  stated: { numbers: TargetTotals; reader: RowReader } | null
}

/** Reads the list of targets; a row whose unit is unknown is held back. */
export function readTargets(table: Table, units: UnitIndex, problems: Problem[]): TargetTable {
  const nameField: Field = table.header.fields.has('unit_name') ? 'unit_name' : 'person_unit'
  const seen = new Map<string, { sheet: string; cell: string; value: string }>()
  const targets: TargetRecord[] = []
  let stated: TargetTable['stated'] = null
  for (const row of table.rows) {
    if (row.kind !== 'data' && row.kind !== 'total') continue
    const reader = readerOf(table, row, problems)
    if (row.kind === 'total') {
      stated ??= { numbers: readNumbers(reader), reader }
      continue
    }
    const numbers = readNumbers(reader)
    const name = reader.text(nameField)
    const found = units.find(name ?? '')
    if (name === null) reader.report('missing_unit', nameField)
    else if (!found.ok) {
      const { suggestion } = found
      reader.report(found.reason, nameField, suggestion === undefined ? {} : { suggestion })
    } else {
      const first = seen.get(found.key)
      if (first !== undefined) {
        reader.report('repeated_target', nameField, { other: first })
        continue
      }
      seen.set(found.key, { sheet: reader.sheet, cell: reader.at(nameField), value: name })
      checkRanges(reader, numbers)
      const source = { sheet: reader.sheet, row: reader.row }
      targets.push({ source, unitKey: found.key, ...numbers })
    }
  }
  return { targets, stated }
}

function readNumbers(reader: RowReader): TargetTotals {
  const [min, max] = readPair(reader, 'target', 'target_min', 'target_max')
  const [minorityMin, minorityMax] = readPair(reader, 'minority', 'minority_min', 'minority_max')
  const baseMembers = readCount(
    reader,
    reader.has('base_members') ? 'base_members' : 'stated_members',
  )
  return { baseMembers, min, max, minorityMin, minorityMax, stretch: readCount(reader, 'stretch') }
}

/** Two columns "Từ" and "Đến", or one column that holds a range or a single number. */
function readPair(
  reader: RowReader,
  both: Field,
  low: Field,
  high: Field,
): [number | null, number | null] {
  if (reader.has(low) || reader.has(high)) return [readCount(reader, low), readCount(reader, high)]
  const range = readCountRange(reader, both)
  return [range?.min ?? null, range?.max ?? null]
}

function checkRanges(reader: RowReader, numbers: TargetTotals): void {
  const { min, max, minorityMin, minorityMax, stretch } = numbers
  const at = (single: Field, both: Field): Field => (reader.has(single) ? single : both)
  if (isAbove(min, max)) reader.report('target_min_above_max', at('target_min', 'target'))
  if (isAbove(minorityMin, minorityMax)) {
    reader.report('target_min_above_max', at('minority_min', 'minority'))
  }
  if (isAbove(minorityMax, max))
    reader.report('minority_above_total', at('minority_max', 'minority'))
  if (isAbove(max, stretch)) reader.report('stretch_below_target', 'stretch')
}

function isAbove(low: number | null, high: number | null): boolean {
  return low !== null && high !== null && low > high
}

/** Sums over the rows; null where no row gives the number. */
export function sumTargets(targets: readonly TargetTotals[]): TargetTotals {
  const sum = (pick: (target: TargetTotals) => number | null): number | null => {
    const numbers = targets.map(pick).filter((value) => value !== null)
    return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0)
  }
  return {
    baseMembers: sum((target) => target.baseMembers),
    min: sum((target) => target.min),
    max: sum((target) => target.max),
    minorityMin: sum((target) => target.minorityMin),
    minorityMax: sum((target) => target.minorityMax),
    stretch: sum((target) => target.stretch),
  }
}
