import { appendEvent } from '@nguon/db/candidates/append-event'
import { projectState } from '@nguon/db/candidates/case-projection'
import { getCaseFileForUpdate } from '@nguon/db/candidates/load-case'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { foldCase } from '@nguon/domain/recruitment/case'
import type { CaseCommand } from '@nguon/domain/recruitment/commands'
import { correctedBy } from '@nguon/domain/recruitment/corrected-by'
import type { Finding } from '@nguon/domain/recruitment/finding'
import type { Refusal } from '@nguon/domain/recruitment/refusal'
import type { Exit, Stage } from '@nguon/domain/recruitment/stages'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import type { InScope } from '../in-scope.ts'
import { checkUnchanged } from './check-unchanged.ts'
import { decideStep } from './decide-step.ts'
import { refuseFutureReceipt } from './future-days.ts'
import { settleQuestions } from './settle-questions.ts'

export type StepInput = {
  caseId: string
  command: CaseCommand
  /** The last event the officer saw. */
  expectedSeq: number
  /** Why the officer goes on although a rule that is not confirmed speaks against it. */
  reason?: string | undefined
}

export type StepOutcome =
  | { outcome: 'recorded'; seq: number; stage: Stage | Exit; warnings: readonly Finding[] }
  | { outcome: 'reason_needed'; warnings: readonly Finding[] }

export type Refused = { outcome: 'refused'; path: string; refusal: Refusal }

/**
 * Takes a step of the procedure when the rules allow it. A refusal is thrown after it has been written
 * to the log in a transaction of its own, since that of the step leaves nothing.
 */
export async function recordStep(scoped: InScope, input: StepInput): Promise<StepOutcome> {
  const result = await scoped((trx, act) => takeStep(trx, act, input))
  if (result.outcome !== 'refused') return result
  const { refusal, path } = result
  await scoped((trx, act) =>
    appendAudit(trx, {
      account: act.accountId,
      path,
      action: `candidate.${input.command.kind}`,
      subject: { type: 'recruitment_case', id: input.caseId },
      outcome: 'refused',
      changes: { reason: refusal.reason, on: input.command.on.toString() },
      requestId: act.requestId,
    }),
  )
  throw new AppError('refused', refusal.reason, {
    values: refusal.details,
    ...(refusal.citation === null ? {} : { citation: refusal.citation }),
  })
}

/** Takes a step in the transaction it is given; a refusal leaves nothing and is told, not thrown. */
export async function takeStep(
  trx: Db,
  act: Actor,
  input: StepInput,
): Promise<StepOutcome | Refused> {
  const { caseId, command } = input
  refuseFutureReceipt(command, act.today)
  const file = await getCaseFileForUpdate(trx, caseId)
  checkUnchanged(file, input.expectedSeq)
  const recorded = file.events.map(({ event }) => event)
  const { decision, context } = await decideStep(trx, act, file, command)
  if (!decision.ok) return { outcome: 'refused', path: file.path, refusal: decision.refusal }
  const { events, warnings } = decision
  const reason = input.reason?.trim() ?? ''
  if (warnings.some(({ severity }) => severity === 'breach') && reason === '') {
    return { outcome: 'reason_needed', warnings }
  }
  let projection = null
  for (const [index, event] of events.entries()) {
    const state = foldCase([...recorded, ...events.slice(0, index + 1)])
    projection = projectState(state, file.lastSeq + index + 1, context)
    await appendEvent(
      trx,
      {
        ...file,
        event,
        findings: warnings,
        asFact: false,
        reason: reason === '' ? null : reason,
        recordedBy: act.accountId,
        corrects: correctedBy(file.events, event, context.pack).map(({ seq }) => seq),
      },
      projection,
    )
  }
  if (projection === null) throw new Error('a step records at least one event')
  await settleQuestions(trx, file.personId, [...recorded, ...events], context)
  await appendAudit(trx, {
    account: act.accountId,
    path: file.path,
    action: `candidate.${command.kind}`,
    subject: { type: 'recruitment_case', id: caseId },
    changes: {
      on: command.on.toString(),
      from: file.stage,
      to: projection.stage,
      ...(reason === '' ? {} : { reason }),
    },
    requestId: act.requestId,
  })
  return { outcome: 'recorded', seq: projection.last_seq, stage: projection.stage, warnings }
}
