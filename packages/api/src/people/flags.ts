import { appendAudit } from '@nguon/db/audit/append-audit'
import {
  endFlag,
  getFlag,
  holdFlags,
  insertFlag,
  listFlags,
  withdrawFlag,
} from '@nguon/db/people/flags'
import { getPersonPlace } from '@nguon/db/people/person-place'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import { decideFlag, type FlagPeriod } from '@nguon/domain/people/flags'
import type { Actor } from '../actor.ts'

/** What is noted of a person of the scope, with the days it holds. */
export async function readFlags(trx: Db, personId: string) {
  await getPersonPlace(trx, personId)
  return listFlags(trx, personId)
}

/** Notes a flag of a person for a time. */
export async function noteFlag(
  trx: Db,
  act: Actor,
  { personId, ...period }: FlagPeriod & { personId: string },
): Promise<void> {
  const { path } = await getPersonPlace(trx, personId)
  await holdFlags(trx, personId)
  const decision = decideFlag(period, await listFlags(trx, personId), act.today)
  if (!decision.ok) throw refusal(decision, act.today)
  await insertFlag(trx, { ...period, personId, path, account: act.accountId })
  await log(trx, act, { action: 'person.note_flag', personId, path, flag: period.flag })
}

/** Gives a flag that holds its last day. */
export async function closeFlag(
  trx: Db,
  act: Actor,
  { flagId, until }: { flagId: string; until: Temporal.PlainDate },
): Promise<void> {
  const { flag, since, path, personId } = await getFlag(trx, flagId)
  const decision = decideFlag({ flag, since, until }, [], act.today)
  if (!decision.ok) throw refusal(decision, act.today)
  if (!(await endFlag(trx, flagId, until))) throw new AppError('conflict', 'flag_changed_meanwhile')
  await log(trx, act, { action: 'person.end_flag', personId, path, flag })
}

/** Takes back what was noted by mistake. */
export async function takeBackFlag(trx: Db, act: Actor, flagId: string): Promise<void> {
  const { flag, path, personId } = await getFlag(trx, flagId)
  if (!(await withdrawFlag(trx, flagId, act.accountId))) {
    throw new AppError('conflict', 'flag_changed_meanwhile')
  }
  await log(trx, act, { action: 'person.withdraw_flag', personId, path, flag })
}

function refusal(
  { reason, field }: Exclude<ReturnType<typeof decideFlag>, { ok: true }>,
  today: Temporal.PlainDate,
): AppError {
  const kind = reason === 'flag_holds_already' ? 'refused' : 'invalid'
  return new AppError(kind, reason, { field, values: { today: today.toString() } })
}

async function log(
  trx: Db,
  act: Actor,
  done: { action: string; personId: string; path: string; flag: string },
): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path: done.path,
    action: done.action,
    subject: { type: 'person', id: done.personId },
    changes: { flag: done.flag },
    requestId: act.requestId,
  })
}
