import { foldKey } from '../text/fold.ts'
import type { UnitKind } from '../units/kinds.ts'
import type { UnitRecord } from './plan.ts'
import type { Problem } from './problems.ts'
import { readCount } from './read-count.ts'
import { codeKey } from './registered-units.ts'
import { readerOf } from './row-reader.ts'
import type { RowReader } from './row-reader.ts'
import type { Table } from './table.ts'
import { impliedKind, parseSector, parseUnitKind } from './unit-words.ts'

/** A row of the list of units before its parent is found. */
export type UnitRow = { reader: RowReader; unit: UnitRecord; parentName: string | null }

const CODE = /^[\p{L}\d][\p{L}\d./-]{0,39}$/u

/** Reads the rows of the list of units; rows without a name, or repeated, give none. */
export function readUnitRows(table: Table, problems: Problem[]): UnitRow[] {
  const nameField = table.header.fields.has('unit_name') ? 'unit_name' : 'person_unit'
  const seen = new Map<string, { sheet: string; cell: string; value: string }>()
  const rows: UnitRow[] = []
  let lastTop: string | null = null
  for (const row of table.rows) {
    if (row.kind !== 'data') continue
    const reader = readerOf(table, row, problems)
    const name = reader.text(nameField)
    const code = readCode(reader)
    const kind = readKind(reader)
    const statedMembers = readCount(reader, 'stated_members')
    if (name === null) {
      reader.report('missing_name', nameField)
      continue
    }
    const parentName = reader.text('parent') ?? (isBelow(kind) ? lastTop : null)
    const place = { sheet: reader.sheet, cell: reader.at(nameField), value: name }
    const marks = [
      `${foldKey(name)}|${foldKey(parentName ?? '')}`,
      ...(code ? [`code:${code}`] : []),
    ]
    const first = marks.map((mark) => seen.get(mark)).find((found) => found !== undefined)
    if (first !== undefined) {
      reader.report('repeated_unit', nameField, { other: first })
      continue
    }
    for (const mark of marks) seen.set(mark, place)
    if (!isBelow(kind)) lastTop = name
    const source = { sheet: reader.sheet, row: reader.row }
    const key = code ?? foldKey(`${name} ${parentName ?? ''}`)
    const sector = readSector(reader, name)
    rows.push({
      reader,
      unit: { source, key, name, code, kind, sector, parentKey: null, statedMembers },
      parentName,
    })
  }
  return rows
}

function isBelow(kind: UnitKind | null): boolean {
  return kind === 'sub_cell' || kind === 'sectional_org' || kind === 'subordinate_org'
}

function readCode(reader: RowReader): string | null {
  const code = reader.text('code')
  if (code === null || CODE.test(code)) return code
  reader.report('bad_code', 'code')
  return null
}

function readKind(reader: RowReader): UnitKind | null {
  const text = reader.text('unit_kind')
  if (text === null) return null
  const { id, suggestion } = parseUnitKind(text)
  if (id === undefined) {
    reader.report('unknown_kind', 'unit_kind', suggestion === undefined ? {} : { suggestion })
  }
  return id ?? null
}

function readSector(reader: RowReader, name: string): UnitRecord['sector'] {
  const text = reader.text('sector')
  if (text === null) return null
  const { id, suggestion } = parseSector(text, name)
  if (id === undefined) {
    reader.report('unknown_sector', 'sector', suggestion === undefined ? {} : { suggestion })
  }
  return id ?? null
}

/** The units of a workbook, parents before children, and the name of the root above them. */
export type UnitTree = { units: UnitRecord[]; committee: string | null }

/**
 * Finds each unit's parent by name or code. The root is the committee that the top units name and
 * no row lists; when a row does list it, that row is the root and gives no record.
 */
export function placeUnits(rows: readonly UnitRow[], titled: string | null): UnitTree {
  const roots = rows.filter(({ unit }) => unit.kind === 'party_committee')
  const listed = rows.filter((row) => !roots.includes(row))
  const byName = new Map(listed.map(({ unit }) => [foldKey(unit.name), unit.key]))
  const byCode = new Map(
    listed.flatMap(({ unit }) => (unit.code === null ? [] : [[codeKey(unit.code), unit.key]])),
  )
  const keyOf = (text: string) => byCode.get(codeKey(text)) ?? byName.get(foldKey(text))
  const committee = roots[0]?.unit.name ?? rootName(listed, keyOf, titled)
  const rootKey = foldKey(committee ?? '')
  const placed = listed.map(({ unit, parentName, reader }) => {
    const parent = foldKey(parentName ?? '')
    const isTop = parent === '' || parent === rootKey
    const parentKey = isTop ? null : (keyOf(parentName ?? '') ?? null)
    if (!isTop && parentKey === null) reader.report('unknown_parent', 'parent')
    return { ...unit, parentKey, kind: unit.kind ?? impliedKind(unit.name, parentKey === null) }
  })
  return { units: parentsFirst(placed), committee }
}

/** Among parents that no row lists: the one of the title rows, else the one named most often. */
function rootName(
  rows: readonly UnitRow[],
  keyOf: (text: string) => string | undefined,
  titled: string | null,
): string | null {
  const counts = new Map<string, { name: string; count: number }>()
  for (const { parentName } of rows) {
    if (parentName === null || keyOf(parentName) !== undefined) continue
    const key = foldKey(parentName)
    const entry = counts.get(key) ?? { name: parentName, count: 0 }
    counts.set(key, { ...entry, count: entry.count + 1 })
  }
  const same = titled === null ? undefined : counts.get(foldKey(titled))
  const most = [...counts.values()].toSorted((a, b) => b.count - a.count)[0]
  return same?.name ?? most?.name ?? titled
}

function parentsFirst(units: readonly UnitRecord[]): UnitRecord[] {
  const children = Map.groupBy(units, (unit) => unit.parentKey)
  const ordered: UnitRecord[] = []
  const queue: (string | null)[] = [null]
  for (const key of queue) {
    const next = children.get(key) ?? []
    children.delete(key)
    ordered.push(...next)
    queue.push(...next.map((unit) => unit.key))
  }
  // A ring of parents is reached from nowhere: its units stand at the top until somebody places them.
  const placed = new Set(ordered)
  const ring = units.filter((unit) => !placed.has(unit))
  return [...ordered, ...ring.map((unit) => ({ ...unit, parentKey: null }))]
}
