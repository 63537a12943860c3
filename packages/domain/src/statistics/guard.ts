import { cheapestCycle } from './cheapest-cycle.ts'
import type { CountTable, GuardedTable } from './count-table.ts'
import { tableArcs } from './table-arcs.ts'

export type Guarding =
  | { ok: true; table: GuardedTable }
  | { ok: false; reason: 'open_totals_reveal_cells' }

/** Numbers from 1 to one below this are held back. */
export const disclosureThreshold = 5

/**
 * Holds back every number of a guarded table from 1 to `k` − 1, sums included, and as many further
 * ones as it takes that no hidden number follows from the published ones and the fact that counts
 * are not negative. Refuses where totals published elsewhere would reveal a hidden number whatever
 * else is held back. One table at a time: comparing releases is not its business.
 */
export function guard(table: CountTable, k: number = disclosureThreshold): Guarding {
  const arcs = tableArcs(table)
  for (const arc of arcs.all) {
    arc.isSuppressed = !arc.isOpen && arc.value > 0 && arc.value < k
  }
  for (const arc of arcs.all) {
    if (!arc.isSuppressed) continue
    const cycle = cheapestCycle(arcs, arc)
    if (cycle === null) return { ok: false, reason: 'open_totals_reveal_cells' }
    for (const further of cycle.arcs) further.isSuppressed = true
  }
  return { ok: true, table: arcs.toTable() }
}
