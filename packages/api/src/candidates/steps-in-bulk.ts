import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { BulkCommand } from '@nguon/domain/recruitment/bulk'
import type { Actor } from '../actor.ts'
import { takeStep } from './record-step.ts'

/** What became of one case of many; `changed` is one that somebody went on with meanwhile. */
export type BulkOutcome =
  | { caseId: string; outcome: 'recorded'; seq: number }
  | { caseId: string; outcome: 'refused' | 'reason_needed' | 'changed' | 'missing' }

type Asked = { caseId: string; expectedSeq: number }

/** Takes one step in each of the cases, in the order of their ids, in which whoever locks several locks them. */
export async function stepsInBulk(
  trx: Db,
  act: Actor,
  cases: readonly Asked[],
  command: BulkCommand,
): Promise<BulkOutcome[]> {
  const outcomes: BulkOutcome[] = []
  for (const asked of cases.toSorted((a, b) => (a.caseId < b.caseId ? -1 : 1)))
    outcomes.push(await stepInOne(trx, act, asked, command))
  return outcomes
}

async function stepInOne(
  trx: Db,
  act: Actor,
  { caseId, expectedSeq }: Asked,
  command: BulkCommand,
): Promise<BulkOutcome> {
  try {
    const result = await takeStep(trx, act, { caseId, expectedSeq, command })
    return result.outcome === 'recorded'
      ? { caseId, outcome: 'recorded', seq: result.seq }
      : { caseId, outcome: result.outcome }
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    if (error.reason === 'case_changed') return { caseId, outcome: 'changed' }
    if (error.reason === 'case') return { caseId, outcome: 'missing' }
    throw error
  }
}
