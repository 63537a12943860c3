import { appendEvent } from '@nguon/db/candidates/append-event'
import { projectState } from '@nguon/db/candidates/case-projection'
import { listMentorFacts } from '@nguon/db/candidates/list-helpers'
import { contextOf, getCaseFile, getCaseFileForUpdate } from '@nguon/db/candidates/load-case'
import type { CaseFile } from '@nguon/db/candidates/load-case'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { foldCase } from '@nguon/domain/recruitment/case'
import type { CaseEvent } from '@nguon/domain/recruitment/events'
import type { Finding } from '@nguon/domain/recruitment/finding'
import { correctedBy } from '@nguon/domain/recruitment/corrected-by'
import { recordFact } from '@nguon/domain/recruitment/record-fact'
import type { Actor } from '../actor.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { editionOf } from './edition-of.ts'
import { refuseFuture } from './future-days.ts'
import { settleQuestions } from './settle-questions.ts'

export type FactInput = { caseId: string; event: CaseEvent; expectedSeq: number; reason: string }

/** What the rules would say of a fact, and which days it would correct, before it is recorded. */
export async function weighFact(
  trx: Db,
  act: Actor,
  { caseId, event }: Pick<FactInput, 'caseId' | 'event'>,
): Promise<{ findings: readonly Finding[]; corrects: string[] }> {
  refuseFuture(event, act.today)
  const file = await getCaseFile(trx, caseId)
  const { findings, event: fact, context } = await takeUp(trx, act, file, event)
  const corrects = correctedBy(file.events, fact, context.pack)
  return { findings, corrects: corrects.map((earlier) => earlier.event.on.toString()) }
}

/** Records what has really happened, whatever the rules say; what goes against them is marked. */
export async function recordCaseFact(
  trx: Db,
  act: Actor,
  { caseId, event, expectedSeq, reason }: FactInput,
): Promise<{ seq: number; findings: readonly Finding[] }> {
  refuseFuture(event, act.today)
  const file = await getCaseFileForUpdate(trx, caseId)
  checkUnchanged(file, expectedSeq)
  const { findings, state, context, event: fact } = await takeUp(trx, act, file, event)
  const projection = projectState(state, file.lastSeq + 1, context)
  const recordedBy = act.accountId
  const corrects = correctedBy(file.events, fact, context.pack).map(({ seq }) => seq)
  const happened = { ...file, event: fact, findings, asFact: true, reason, recordedBy, corrects }
  await appendEvent(trx, happened, projection)
  const recorded = file.events.map((each) => each.event)
  await settleQuestions(trx, file.personId, [...recorded, fact], context)
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

async function takeUp(trx: Db, act: Actor, file: CaseFile, told: CaseEvent) {
  const pack = await editionOf(trx, file, told)
  const event = told.kind === 'sourced' ? { ...told, rulePackId: pack.id } : told
  const helpers = await listMentorFacts(trx, 'mentorId' in event ? [event.mentorId] : [])
  if (event.kind === 'mentor_assigned' && helpers.length === 0) {
    throw new AppError('not_found', 'mentor_unknown', { field: 'mentorId' })
  }
  const context = contextOf({ ...file, pack }, act.today, helpers)
  const before = foldCase(file.events.map((each) => each.event))
  return { ...recordFact(before, event, context), context }
}
