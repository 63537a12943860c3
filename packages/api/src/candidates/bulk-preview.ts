import { listCaseIds } from '@nguon/db/candidates/list-case-ids'
import { listCaseFiles } from '@nguon/db/candidates/load-case'
import type { CaseFile } from '@nguon/db/candidates/load-case'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { weighInBulk } from '@nguon/domain/recruitment/bulk'
import type { BulkForecast } from '@nguon/domain/recruitment/bulk'
import type { Actor } from '../actor.ts'
import { MOST_CASES } from './bulk-input.ts'
import type { PreviewInput } from './bulk-input.ts'
import { decideStep } from './decide-step.ts'
import { refuseUnknownHelper } from './unknown-helper.ts'
import { filterOf } from './list-candidates.ts'

export type PreviewedCase = {
  caseId: string
  fullName: string
  unitName: string
  lastSeq: number
  forecast: BulkForecast
}

/** What assigning a helper to these candidates would do to each of them; nothing is written. */
export async function previewAssignment(
  trx: Db,
  act: Actor,
  { chosen, memberId, on }: PreviewInput,
): Promise<PreviewedCase[]> {
  const command = {
    kind: 'assign_mentor',
    mentorId: memberId,
    on: Temporal.PlainDate.from(on),
  } as const
  const files = await listCaseFiles(trx, await idsOf(trx, act, chosen))
  if ('caseIds' in chosen && files.length === 0) throw new AppError('not_found', 'case')
  await refuseUnknownHelper(trx, memberId)
  const rows: PreviewedCase[] = []
  for (const file of files) {
    const { decision } = await decideStep(trx, act, file, command)
    rows.push({ ...headOf(file), forecast: weighInBulk(decision) })
  }
  return rows
}

const headOf = ({ caseId, fullName, unitName, lastSeq }: CaseFile) => ({
  caseId,
  fullName,
  unitName,
  lastSeq,
})

async function idsOf(
  trx: Db,
  act: Actor,
  chosen: PreviewInput['chosen'],
): Promise<readonly string[]> {
  if ('caseIds' in chosen) return chosen.caseIds
  const filter = await filterOf(trx, act, chosen.matching)
  const ids = await listCaseIds(trx, filter, act.today, MOST_CASES + 1)
  if (ids.length > MOST_CASES) {
    throw new AppError('refused', 'too_many_cases', { values: { most: MOST_CASES } })
  }
  return ids
}
