import { isExit, stageOrder } from '@nguon/domain/recruitment/stages'
import type { CandidateFile, CaseFinding } from './wire.ts'

type File = Pick<CandidateFile, 'stage' | 'eligibility' | 'findings'> & {
  nextSteps: readonly { refusal: { reason: string } | null }[]
}

/**
 * What speaks against the person being considered by the cell, as long as that lies ahead, and where
 * neither the findings nor a closed step say it already.
 */
export function obstaclesOf({ stage, eligibility, findings, nextSteps }: File): CaseFinding[] {
  if (isExit(stage) || stageOrder(stage) >= stageOrder('cell_resolved')) return []
  const said = new Set<string>([
    ...findings.map(({ kind }) => kind),
    ...nextSteps.flatMap(({ refusal }) => refusal?.reason ?? []),
  ])
  return eligibility.obstacles.filter(({ kind }) => !said.has(kind))
}
