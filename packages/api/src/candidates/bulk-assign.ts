import { appendAudit } from '@nguon/db/audit/append-audit'
import { insertBulkAct } from '@nguon/db/candidates/bulk-acts'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import type { AssignInput } from './bulk-input.ts'
import { stepsInBulk } from './steps-in-bulk.ts'
import type { BulkOutcome } from './steps-in-bulk.ts'
import { refuseUnknownHelper } from './unknown-helper.ts'

/**
 * Assigns one helper to many candidates as one act: each is decided by itself, what is refused or was
 * changed since the preview stays as it is and is told.
 */
export async function assignInBulk(
  trx: Db,
  act: Actor,
  { cases, memberId, on }: AssignInput,
): Promise<{ actId: string | null; outcomes: BulkOutcome[] }> {
  if (act.unit === null) throw new AppError('not_found', 'unit')
  const happenedOn = Temporal.PlainDate.from(on)
  const command = { kind: 'assign_mentor', mentorId: memberId, on: happenedOn } as const
  const outcomes = await stepsInBulk(trx, act, cases, command)
  if (outcomes.every(({ outcome }) => outcome === 'missing'))
    throw new AppError('not_found', 'case')
  await refuseUnknownHelper(trx, memberId)
  const done = outcomes.flatMap((one) => (one.outcome === 'recorded' ? [one] : []))
  if (done.length === 0) return { actId: null, outcomes }
  const { unit: unitId, path, accountId, requestId } = act
  const written = { unitId, path, accountId, kind: command.kind, memberId, happenedOn }
  const actId = await insertBulkAct(trx, written, done)
  await appendAudit(trx, {
    account: accountId,
    path,
    action: 'bulk.assign_mentor',
    subject: { type: 'bulk_act', id: actId },
    changes: { on, cases: done.length },
    requestId,
  })
  return { actId, outcomes }
}
