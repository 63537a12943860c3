import type { TargetNumbers } from './target.ts'

/** A unit of the plan's tree; `target` is null where nothing was issued to it. */
export type TargetNode = {
  unitId: string
  target: TargetNumbers | null
  children: readonly TargetNode[]
}

/** Children's sum minus the parent's number: negative where the parent is not covered. */
export type CascadeGap = { min: number; max: number; stretch: number }

/**
 * What was issued below a unit. A child with a target of its own stands for its whole subtree, so
 * that nothing counts twice; a child without one is looked through. A missing stretch number is
 * the upper end.
 */
export function issuedBelow(node: TargetNode): CascadeGap {
  const sum = { min: 0, max: 0, stretch: 0 }
  for (const child of node.children) {
    const part = child.target === null ? issuedBelow(child) : withStretch(child.target)
    sum.min += part.min
    sum.max += part.max
    sum.stretch += part.stretch
  }
  return sum
}

/** The gap between a unit and what it issued below; null for a unit without a target. */
export function cascadeGap(node: TargetNode): CascadeGap | null {
  if (node.target === null) return null
  const own = withStretch(node.target)
  const below = issuedBelow(node)
  return {
    min: below.min - own.min,
    max: below.max - own.max,
    stretch: below.stretch - own.stretch,
  }
}

function withStretch({ min, max, stretch }: TargetNumbers): CascadeGap {
  return { min, max, stretch: stretch ?? max }
}
