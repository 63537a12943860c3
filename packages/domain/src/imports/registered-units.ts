import { foldKey } from '../text/fold.ts'
import type { UnitRecord } from './plan.ts'
import type { RowReader } from './row-reader.ts'
import type { NamedUnit } from './unit-index.ts'

/** Dots tell codes apart: X10.1 is not X101. */
export function codeKey(code: string): string {
  return code.normalize('NFC').replace(/\s/gu, '').toLowerCase()
}

export type FindRegistered<Unit> = (
  unit: Pick<UnitRecord, 'name' | 'code'>,
  parentKey: string | null,
) => Unit | undefined

/**
 * Finds the unit of the register that a row means: by code, else by the one name below this parent,
 * else by the one name at all.
 */
export function registeredFinder<Unit extends NamedUnit>(
  registered: readonly Unit[],
): FindRegistered<Unit> {
  const byCode = new Map(
    registered.flatMap((unit) => (unit.code === null ? [] : [[codeKey(unit.code), unit]])),
  )
  const byName = Map.groupBy(registered, ({ name }) => foldKey(name))
  return ({ code, name }, parentKey) => {
    const coded = code === null ? undefined : byCode.get(codeKey(code))
    if (coded !== undefined) return coded
    const namesakes = (byName.get(foldKey(name)) ?? []).filter(
      (unit) => unit.code === null || code === null,
    )
    const near = namesakes.filter((unit) => unit.parentKey === parentKey)
    const pool = near.length > 0 ? near : namesakes
    return pool.length === 1 ? pool[0] : undefined
  }
}

/** Units of the register that the workbook does not list itself. */
export function unlistedUnits(
  known: readonly NamedUnit[],
  units: readonly NamedUnit[],
): NamedUnit[] {
  const codes = new Set(units.flatMap(({ code }) => code ?? []))
  const names = new Set(units.map(({ name }) => name))
  return known.filter(({ code, name }) => !(code !== null && codes.has(code)) && !names.has(name))
}

/**
 * Warns of units that the register knows under another parent, and offers that parent: a workbook
 * moves nobody, a move needs a decision. `units` has parents before children. Nothing is said of a
 * unit that the register keeps at the top, for its own parent is not known here.
 */
export function warnOfOtherParents(
  units: readonly UnitRecord[],
  registered: readonly NamedUnit[],
  readers: ReadonlyMap<string, RowReader>,
): void {
  const find = registeredFinder(registered)
  const tops = registered.filter(({ parentKey }) => parentKey === null)
  const root = tops.length === 1 ? tops[0]?.key : undefined
  const names = new Map(registered.map(({ key, name }) => [key, name]))
  const meant = new Map<string, string>()
  for (const unit of units) {
    const listed = unit.parentKey === null ? root : meant.get(unit.parentKey)
    const found = find(unit, listed ?? null)
    if (found === undefined) continue
    meant.set(unit.key, found.key)
    if (found.parentKey === null || found.parentKey === listed) continue
    const parent = names.get(found.parentKey)
    const reader = readers.get(unit.key)
    if (parent === undefined || reader === undefined) continue
    const field = reader.has('parent')
      ? 'parent'
      : reader.has('unit_name')
        ? 'unit_name'
        : 'person_unit'
    reader.report('parent_differs', field, { values: { parent } })
  }
}
