import type { Arc, TableArcs } from './table-arcs.ts'

export type Cycle = { arcs: readonly Arc[]; cost: number }

/**
 * The cheapest set of further numbers to hold back so that `target` could also be one more or one
 * less with every published number and sum unchanged. A number can change along a closed chain of
 * hidden ones: rising forwards, falling backwards, never below zero. Cost 0 means it is already
 * undetermined; null means that open totals fix it.
 */
export function cheapestCycle(table: TableArcs, target: Arc): Cycle | null {
  const rising = cheapestPath(table, target, target.to, target.from)
  const falling = target.value > 0 ? cheapestPath(table, target, target.from, target.to) : null
  if (rising === null || falling === null) return rising ?? falling
  return falling.cost < rising.cost ? falling : rising
}

/** Holding back a sum costs more than a cell, a zero (often known anyway) more than either. */
function costOf(arc: Arc): number {
  if (arc.isSuppressed) return 0
  if (arc.isOpen) return Number.POSITIVE_INFINITY
  if (arc.value === 0) return 1e12
  return arc.isCell ? arc.value : arc.value * 8
}

function cheapestPath(table: TableArcs, without: Arc, start: number, end: number): Cycle | null {
  const costs = table.at.map(() => Number.POSITIVE_INFINITY)
  const reachedBy = new Map<number, { arc: Arc; before: number }>()
  const open = new Set(costs.keys())
  costs[start] = 0
  while (open.size > 0) {
    const node = takeCheapest(open, costs)
    const soFar = costs[node] ?? Number.POSITIVE_INFINITY
    if (node === end || soFar === Number.POSITIVE_INFINITY) break
    for (const arc of table.at[node] ?? []) {
      if (arc === without) continue
      const next = nextNode(arc, node)
      const cost = soFar + costOf(arc)
      if (next === null || cost >= (costs[next] ?? 0)) continue
      costs[next] = cost
      reachedBy.set(next, { arc, before: node })
    }
  }
  const cost = costs[end] ?? Number.POSITIVE_INFINITY
  return cost === Number.POSITIVE_INFINITY ? null : { arcs: trace(reachedBy, start, end), cost }
}

function nextNode(arc: Arc, node: number): number | null {
  if (arc.from === node) return arc.to
  return arc.to === node && arc.value > 0 ? arc.from : null
}

function takeCheapest(open: Set<number>, costs: readonly number[]): number {
  let best = -1
  for (const node of open) {
    if (best === -1 || (costs[node] ?? 0) < (costs[best] ?? 0)) best = node
  }
  open.delete(best)
  return best
}

function trace(
  reachedBy: ReadonlyMap<number, { arc: Arc; before: number }>,
  start: number,
  end: number,
): Arc[] {
  const arcs: Arc[] = []
  for (let node = end; node !== start;) {
    const step = reachedBy.get(node)
    if (step === undefined) break
    arcs.push(step.arc)
    node = step.before
  }
  return arcs
}
