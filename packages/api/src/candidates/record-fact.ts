import { appendEvent } from '@nguon/db/candidates/append-event'
import { projectState } from '@nguon/db/candidates/case-projection'
import { listMentorFacts } from '@nguon/db/candidates/list-helpers'
import { contextOf, getCaseFileForUpdate } from '@nguon/db/candidates/load-case'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { foldCase } from '@nguon/domain/recruitment/case'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { recordFact } from '@nguon/domain/recruitment/record-fact'
import type { Actor } from '../actor.ts'
import { checkUnchanged } from './check-unchanged.ts'

export type FactInput = { caseId: string; event: CaseEvent; expectedSeq: number; reason: string }

/** Records what has really happened, whatever the rules say; what goes against them is marked. */
export async function recordCaseFact(
  trx: Db,
  act: Actor,
  { caseId, event, expectedSeq, reason }: FactInput,
): Promise<{ seq: number; findings: readonly Finding[] }> {
  if (Temporal.PlainDate.compare(event.on, act.today) > 0) {
    throw new AppError('invalid', 'date_in_future', {
      field: 'on',
      values: { today: act.today.toString() },
    })
  }
  const file = await getCaseFileForUpdate(trx, caseId)
  checkUnchanged(file, expectedSeq)
  const helpers = await listMentorFacts(trx, 'mentorId' in event ? [event.mentorId] : [])
  if (event.kind === 'mentor_assigned' && helpers.length === 0) {
    throw new AppError('not_found', 'mentor_unknown', { field: 'mentorId' })
  }
  const recorded = file.events.map((each) => each.event)
  const context = contextOf(file, act.today, helpers)
  const { findings, state } = recordFact(foldCase(recorded), event, context)
  const projection = projectState(state, file.lastSeq + 1, context)
  const happened = { ...file, event, findings, asFact: true, reason, recordedBy: act.accountId }
  await appendEvent(trx, happened, projection)
  await appendAudit(trx, {
    account: act.accountId,
    path: file.path,
    action: 'candidate.record_fact',
    subject: { type: 'recruitment_case', id: caseId },
    changes: {
      kind: event.kind,
      on: event.on.toString(),
      reason,
      findings: findings.map(({ kind }) => kind),
    },
    requestId: act.requestId,
  })
  return { seq: projection.last_seq, findings }
}
