import { randomUUIDv7 } from 'node:crypto'
import {
  insertUnits,
  listScopeUnits,
  lockParents,
  reviseUnits,
  type NewUnitRow,
  type RegisteredUnit,
} from '@nguon/db/imports/register-units'
import type { Db } from '@nguon/db/session/scoped'
import { listLastSegments } from '@nguon/db/units/segments'
import type { ImportPlan, UnitKey, UnitRecord } from '@nguon/domain/imports/plan'
import { registeredFinder } from '@nguon/domain/imports/registered-units'
import { AppError } from '@nguon/domain/errors'
import { levelOf, pathOf } from '@nguon/domain/units/paths'
import type { ImportContext, Place, Places, Tally } from './import-context.ts'

/** The key under which a unit of the register is passed to the recognition of a workbook. */
export const keyOfUnit = (id: string): UnitKey => `unit:${id}`

/**
 * Writes the list of units: by code, else by name, each is found or opened under its parent. Opened
 * ones exist from the founding of the committee when they are its first, later ones from the day of
 * the list. A unit that stands elsewhere stays there: moving it needs a decision.
 */
export async function writeUnits(
  trx: Db,
  plan: ImportPlan,
  context: ImportContext,
  tally: Tally,
): Promise<Places> {
  const registered = await holdRegistered(trx, plan, context.unit.id)
  const root = registered.find(({ id }) => id === context.unit.id)
  if (root === undefined) throw new AppError('not_found', 'unit')
  const day = String(plan.asOf.units ?? plan.asOf.members ?? context.today)
  const nextPath = pathGiver(await listLastSegments(trx))
  const findUnit = finderOf(registered)
  const places = new Map<UnitKey, Place>(registered.map((unit) => [keyOfUnit(unit.id), unit]))
  const opened: NewUnitRow[] = []
  const revised: NewUnitRow[] = []
  for (const record of plan.units) {
    const parent = places.get(record.parentKey ?? keyOfUnit(root.id))
    if (parent === undefined) throw new AppError('invalid', 'unit_without_parent')
    const found = findUnit(record, parent.id)
    const row = rowOf(record, parent, found, nextPath)
    const outcome = found === undefined ? 'added' : differs(found, row) ? 'changed' : 'unchanged'
    if (outcome === 'added') opened.push(row)
    if (outcome === 'changed') revised.push(row)
    places.set(record.key, { ...row, areaException: found?.areaException ?? null })
    tally.count(record.source.sheet, outcome)
  }
  await insertUnits(trx, opened, openingDay(registered, opened, root, day))
  await reviseUnits(trx, revised, day)
  return places
}

/**
 * Reads the units of the scope and holds those under which the list opens others, so that nobody else
 * gives a path there. They are read again once held: one opened meanwhile may stand in the list.
 */
async function holdRegistered(
  trx: Db,
  plan: ImportPlan,
  rootId: string,
): Promise<RegisteredUnit[]> {
  let held: ReadonlySet<string> = new Set()
  for (;;) {
    const registered = await listScopeUnits(trx)
    const parents = parentsToOpenIn(plan, registered, rootId)
    if (parents.isSubsetOf(held)) return registered
    await lockParents(trx, [...parents])
    held = held.union(parents)
  }
}

/** The registered units under which the list opens one. */
function parentsToOpenIn(
  plan: ImportPlan,
  registered: readonly RegisteredUnit[],
  rootId: string,
): Set<string> {
  const findUnit = finderOf(registered)
  const meant = new Map(registered.map(({ id }) => [keyOfUnit(id), id]))
  const parents = new Set<string>()
  for (const { key, parentKey, ...record } of plan.units) {
    const parentId = meant.get(parentKey ?? keyOfUnit(rootId))
    const found = findUnit(record, parentId ?? key)
    if (found !== undefined) meant.set(key, found.id)
    else if (parentId !== undefined) parents.add(parentId)
  }
  return parents
}

function finderOf(registered: readonly RegisteredUnit[]) {
  return registeredFinder(
    registered.map((unit) => ({ ...unit, key: unit.id, parentKey: unit.parentId })),
  )
}

function rowOf(
  record: UnitRecord,
  parent: Place,
  found: RegisteredUnit | undefined,
  nextPath: (parent: string) => string,
): NewUnitRow {
  const assumed = levelOf(parent.path) === 1 ? 'base_cell' : 'sub_cell'
  return {
    id: found?.id ?? randomUUIDv7(),
    path: found?.path ?? nextPath(parent.path),
    parentId: found?.parentId ?? parent.id,
    name: record.name,
    kind: record.kind ?? found?.kind ?? assumed,
    sector: record.sector ?? found?.sector ?? null,
    code: record.code ?? found?.code ?? null,
  }
}

function differs(found: RegisteredUnit, row: NewUnitRow): boolean {
  return (['name', 'kind', 'sector', 'code'] as const).some((field) => found[field] !== row[field])
}

/** Gives each new unit the next segment below its parent that was never given. */
function pathGiver(last: Map<string, number>): (parent: string) => string {
  return (parent) => {
    const segment = (last.get(parent) ?? 0) + 1
    last.set(parent, segment)
    return pathOf(parent, segment)
  }
}

/** No unit exists before the one above it stands where it stands. */
function openingDay(
  registered: readonly RegisteredUnit[],
  opened: readonly NewUnitRow[],
  root: RegisteredUnit,
  day: string,
): string {
  const isFirst = registered.length === 1
  const parents = new Set(opened.map(({ parentId }) => parentId))
  const days = registered
    .filter(({ id }) => parents.has(id))
    .flatMap(({ standsFrom }) => standsFrom ?? [])
  const wanted = isFirst ? (root.standsFrom ?? day) : day
  return [wanted, ...days].toSorted().at(-1) ?? day
}
