import type { ChildUnit } from '@nguon/db/measures/child-units'
import type { StoredTarget } from '@nguon/db/plans/targets'
import { progressOf } from '@nguon/domain/plans/progress'
import { targetOf } from '../plans/target-view.ts'

/** The units below with result and target, the furthest from its target first, then by result. */
export function unitResults(
  children: readonly ChildUnit[],
  admitted: ReadonlyMap<string, number>,
  targets: ReadonlyMap<string, readonly StoredTarget[]>,
) {
  return children
    .map(({ id, path, name, kind }) => {
      const result = admitted.get(path) ?? 0
      const target = targetOf(targets.get(id) ?? [])
      return {
        id,
        name,
        kind,
        admitted: result,
        target: target && { min: target.min, max: target.max, stretch: target.stretch },
        standing: target && progressOf(result, target).standing,
        /** How many the lower end of the target still asks for; null without a target. */
        shortfall: target && Math.max(0, target.min - result),
      }
    })
    .toSorted((a, b) => (b.shortfall ?? -1) - (a.shortfall ?? -1) || b.admitted - a.admitted)
}
