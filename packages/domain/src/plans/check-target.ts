import type { Citation } from '../errors.ts'
import type { TargetGroup } from '../measures/count.ts'
import type { GroupTarget, Target } from './target.ts'

/** The yearly norm, in whole per cent of the membership. */
export type Norm = { percent: number; citation: Citation }

export const recruitmentNorm: Norm = {
  percent: 3,
  citation: { document: '21-NQ/TW', issuedOn: '2022-06-16', article: '3–4% mỗi năm' },
}

export type TargetFinding =
  | { severity: 'error'; reason: 'not_a_count' | 'min_over_max' | 'max_over_stretch' }
  | { severity: 'error'; reason: 'group_min_over_max' | 'group_over_total'; group: TargetGroup }
  | { severity: 'error'; reason: 'group_twice'; group: TargetGroup }
  | { severity: 'warning'; reason: 'no_base' }
  | {
      severity: 'warning'
      reason: 'min_below_norm'
      citation: Citation
      /** The least whole number that reaches the norm. */
      needed: number
    }

/**
 * What is wrong with a target (`error`: it cannot be submitted) and what an approver should see
 * (`warning`). Each group must fit inside the total by itself: neither of its ends above the
 * total's. The norm is compared in whole numbers: 40 of 1,420 is below 3 per cent (42.6).
 */
export function checkTarget(target: Target, norm: Norm = recruitmentNorm): TargetFinding[] {
  const findings: TargetFinding[] = []
  const numbers = [target.min, target.max, target.stretch ?? 0]
  if (!numbers.every((each) => Number.isSafeInteger(each) && each >= 0)) {
    return [{ severity: 'error', reason: 'not_a_count' }]
  }
  if (target.min > target.max) findings.push({ severity: 'error', reason: 'min_over_max' })
  if (target.stretch !== null && target.max > target.stretch) {
    findings.push({ severity: 'error', reason: 'max_over_stretch' })
  }
  return [...findings, ...checkGroups(target), ...checkNorm(target, norm)]
}

function checkGroups(target: Target): TargetFinding[] {
  const seen = new Set<TargetGroup>()
  return target.groups.flatMap((part: GroupTarget): TargetFinding[] => {
    const { group } = part
    if (seen.has(group)) return [{ severity: 'error', reason: 'group_twice', group }]
    seen.add(group)
    if (part.min > part.max) return [{ severity: 'error', reason: 'group_min_over_max', group }]
    return part.min > target.min || part.max > target.max
      ? [{ severity: 'error', reason: 'group_over_total', group }]
      : []
  })
}

function checkNorm({ min, base }: Target, { percent, citation }: Norm): TargetFinding[] {
  if (base === null) return [{ severity: 'warning', reason: 'no_base' }]
  if (min * 100 >= base.members * percent) return []
  const needed = Math.ceil((base.members * percent) / 100)
  return [{ severity: 'warning', reason: 'min_below_norm', citation, needed }]
}
