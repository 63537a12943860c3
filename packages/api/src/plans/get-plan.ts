import { listChildUnits } from '@nguon/db/measures/child-units'
import { listTargets, type StoredTarget } from '@nguon/db/plans/targets'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import { getActiveUnit } from '../measures/unit-context.ts'
import { targetView } from './target-view.ts'

/** The year's targets of the active unit and of each unit directly below it. */
export async function getPlan(trx: Db, act: Actor, { year }: { year: number }) {
  const unit = await getActiveUnit(trx, act)
  const children = await listChildUnits(trx, unit.id)
  const targets = await listTargets(trx, {
    day: new Temporal.PlainDate(year, 1, 1),
    horizon: 'year',
    of: 'admissions',
    under: unit.path,
    approvedOnly: false,
  })
  const byUnit = Map.groupBy(targets, ({ unitId }) => unitId)
  const viewOf = (id: string) => targetView(byUnit.get(id) ?? noTargets)
  return {
    year,
    unit: { id: unit.id, name: unit.name },
    target: viewOf(unit.id),
    units: children.map(({ id, name, kind, sector }) => ({
      id,
      name,
      kind,
      sector,
      target: viewOf(id),
    })),
  }
}

const noTargets: readonly StoredTarget[] = []
