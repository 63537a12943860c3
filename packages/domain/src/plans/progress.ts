import { percentTenths } from '../measures/evaluate.ts'
import type { TargetNumbers } from './target.ts'

export type Standing = 'below' | 'within' | 'at_max' | 'above_max' | 'at_stretch' | 'above_stretch'

export type Progress = {
  admitted: number
  /** Percentages in tenths against each number; null for a target of 0 or no stretch number. */
  tenths: { min: number | null; max: number | null; stretch: number | null }
  standing: Standing
}

/** Where a result stands against its target. More than everything is a result, not a mistake. */
export function progressOf(admitted: number, target: TargetNumbers): Progress {
  const { min, max, stretch } = target
  return {
    admitted,
    tenths: {
      min: percentTenths(admitted, min),
      max: percentTenths(admitted, max),
      stretch: stretch === null ? null : percentTenths(admitted, stretch),
    },
    standing: standingOf(admitted, target),
  }
}

function standingOf(admitted: number, { min, max, stretch }: TargetNumbers): Standing {
  if (admitted < min) return 'below'
  if (stretch !== null && admitted >= stretch && stretch > max) {
    return admitted === stretch ? 'at_stretch' : 'above_stretch'
  }
  if (admitted > max) return 'above_max'
  return admitted === max ? 'at_max' : 'within'
}
