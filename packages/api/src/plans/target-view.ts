import type { StoredTarget } from '@nguon/db/plans/targets'
import type { TargetGroup } from '@nguon/domain/measures/count'
import { percentTenths } from '@nguon/domain/measures/evaluate'
import { checkTarget, recruitmentNorm } from '@nguon/domain/plans/check-target'
import type { Target } from '@nguon/domain/plans/target'

/** The rows of one unit's target, the total and its groups, as a target of the domain; null without a total. */
export function targetOf(
  rows: readonly StoredTarget[],
): (Target & { stored: StoredTarget }) | null {
  const total = rows.find(({ group }) => group === 'all')
  if (total === undefined) return null
  const { min, max, stretch, baseCount, baseDate } = total
  return {
    min,
    max,
    stretch,
    base: baseCount === null || baseDate === null ? null : { members: baseCount, on: baseDate },
    groups: rows.flatMap(({ group, ...range }) =>
      group === 'all' ? [] : [{ group, min: range.min, max: range.max }],
    ),
    stored: total,
  }
}

/** A target on the wire: its numbers, its shares of the base, and what an approver should see of it. */
export function targetView(rows: readonly StoredTarget[]) {
  const target = targetOf(rows)
  if (target === null) return null
  const { min, max, stretch, base, stored } = target
  const groups: { group: TargetGroup; min: number; max: number }[] = [...target.groups]
  return {
    min,
    max,
    stretch,
    groups,
    plan: {
      id: stored.planId,
      status: stored.status,
      title: stored.title,
      document: stored.document,
    },
    base: base && { members: base.members, on: base.on.toString() },
    /** Percentages of the base in tenths. */
    shares: base && {
      min: percentTenths(min, base.members),
      max: percentTenths(max, base.members),
      stretch: stretch === null ? null : percentTenths(stretch, base.members),
    },
    norm: base && {
      percent: recruitmentNorm.percent,
      /** The norm in hundredths of a person: 4260 is 42.6. */
      hundredths: base.members * recruitmentNorm.percent,
    },
    findings: checkTarget(target),
  }
}
