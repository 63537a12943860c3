import {
  findPlanOfYear,
  insertPlan,
  writeTargets as storeTargets,
  type TargetRow,
} from '@nguon/db/imports/register-plan'
import type { Db } from '@nguon/db/session/scoped'
import type { ImportPlan, TargetTotals } from '@nguon/domain/imports/plan'
import { isWithin } from '@nguon/domain/units/paths'
import type { ImportContext, Place, Places, Tally } from './import-context.ts'

type PlacedTarget = TargetTotals & { place: Pick<Place, 'id' | 'path'>; sheet: string | null }

/** Writes the year's plan: a total and a minority range for each unit, and their sums for the whole. */
export async function writeTargets(
  trx: Db,
  plan: ImportPlan,
  places: Places,
  context: ImportContext,
  tally: Tally,
): Promise<void> {
  const { targetYear: year, targetDocument: document } = plan
  if (year === null || plan.targets.length === 0) return
  const targets = plan.targets.flatMap((target): PlacedTarget[] => {
    const place = places.get(target.unitKey)
    return place === undefined ? [] : [{ ...target, place, sheet: target.source.sheet }]
  })
  const rows = [...targets, ...wholeOf(targets, context)].flatMap(rowsOf)
  const title =
    plan.sheets.find(({ kind, title: found }) => kind === 'targets' && found !== null)?.title ??
    String(year)
  const { unit, account, batchId } = context
  const id =
    (await findPlanOfYear(trx, unit.id, year))?.id ??
    (await insertPlan(trx, { unit, year, title, document, account, batchId }))
  const baseDate = plan.asOf.targetsBase?.toString() ?? null
  const written = new Map(
    (await storeTargets(trx, { id, batchId, baseDate }, rows)).map((each) => [
      each.unitId,
      each.outcome,
    ]),
  )
  for (const { place, sheet } of targets) {
    if (sheet !== null) tally.count(sheet, written.get(place.id) ?? 'unchanged')
    written.delete(place.id)
  }
  tally.countBeside(written.size)
}

/** The target of the whole: the sum over the topmost units, unless the list gives it itself. */
function wholeOf(targets: readonly PlacedTarget[], { unit }: ImportContext): PlacedTarget[] {
  if (targets.some(({ place }) => place.id === unit.id)) return []
  const top = targets.filter(
    ({ place }) =>
      !targets.some(
        (other) => other.place.id !== place.id && isWithin(place.path, other.place.path),
      ),
  )
  const sum = (pick: (target: TargetTotals) => number | null): number | null => {
    const numbers = top.map(pick).filter((value) => value !== null)
    return numbers.length === 0 ? null : numbers.reduce((total, value) => total + value, 0)
  }
  return [
    {
      place: unit,
      sheet: null,
      baseMembers: sum((target) => target.baseMembers),
      min: sum((target) => target.min),
      max: sum((target) => target.max),
      minorityMin: sum((target) => target.minorityMin),
      minorityMax: sum((target) => target.minorityMax),
      stretch: sum((target) => target.stretch),
    },
  ]
}

/** A range with one bound given is that number; one that contradicts itself is left to its finding. */
function rowsOf(target: PlacedTarget): TargetRow[] {
  const { place, baseMembers, min, max, minorityMin, minorityMax, stretch } = target
  const about = { unitId: place.id, path: place.path, baseCount: baseMembers }
  const rows: TargetRow[] = []
  const all = rangeOf(min, max)
  const minority = rangeOf(minorityMin, minorityMax)
  if (all !== null) rows.push({ ...about, groupKey: 'all', ...all, stretch })
  if (minority !== null) {
    rows.push({ ...about, groupKey: 'ethnic_minority', ...minority, stretch: null })
  }
  return rows
}

function rangeOf(
  min: number | null,
  max: number | null,
): { minimum: number; maximum: number } | null {
  const minimum = min ?? max
  const maximum = max ?? min
  return minimum === null || maximum === null || minimum > maximum ? null : { minimum, maximum }
}
