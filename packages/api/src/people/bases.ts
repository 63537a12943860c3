import { appendAudit } from '@nguon/db/audit/append-audit'
import { basisInsert, getBasis, listBases, withdrawBasis } from '@nguon/db/people/bases'
import { getPersonPlace } from '@nguon/db/people/person-place'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { standingBasis, type BasisDraft } from '@nguon/domain/people/processing-basis'
import type { Actor } from '../actor.ts'

/** On what a person's data are processed, with everything that was recorded before. */
export async function readBases(trx: Db, personId: string) {
  await getPersonPlace(trx, personId)
  const recorded = await listBases(trx, personId)
  return { standing: standingBasis(recorded)?.id ?? null, recorded }
}

/** Records for what and on what basis a person's data are processed. */
export async function recordBasis(
  trx: Db,
  act: Actor,
  { personId, ...draft }: BasisDraft & { personId: string },
): Promise<void> {
  const { path } = await getPersonPlace(trx, personId)
  checkDay(draft.givenOn, act.today, 'givenOn')
  await basisInsert({ id: personId, path }, draft, act.accountId).execute(trx)
  await appendAudit(trx, {
    account: act.accountId,
    path,
    action: 'person.record_basis',
    subject: { type: 'person', id: personId },
    changes: { basis: draft.basis, on: draft.givenOn.toString() },
    requestId: act.requestId,
  })
}

/** Records that a person took a consent back. */
export async function withdrawConsent(
  trx: Db,
  act: Actor,
  { basisId, on }: { basisId: string; on: Temporal.PlainDate },
): Promise<void> {
  const { basis, givenOn, path, personId } = await getBasis(trx, basisId)
  if (basis !== 'consent') throw new AppError('refused', 'only_consent_is_withdrawn')
  checkDay(on, act.today, 'on')
  if (Temporal.PlainDate.compare(on, givenOn) < 0) {
    throw new AppError('invalid', 'withdrawn_before_given', { field: 'on' })
  }
  if (!(await withdrawBasis(trx, basisId, { on, account: act.accountId }))) {
    throw new AppError('conflict', 'consent_withdrawn_already')
  }
  await appendAudit(trx, {
    account: act.accountId,
    path,
    action: 'person.withdraw_consent',
    subject: { type: 'person', id: personId },
    changes: { on: on.toString() },
    requestId: act.requestId,
  })
}

/** Nobody consents in days to come. */
function checkDay(
  day: Temporal.PlainDate,
  today: Temporal.PlainDate,
  field: 'givenOn' | 'on',
): void {
  if (Temporal.PlainDate.compare(day, today) <= 0) return
  throw new AppError('invalid', 'date_in_future', { field, values: { today: today.toString() } })
}
