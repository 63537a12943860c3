import { appendAudit } from '@nguon/db/audit/append-audit'
import { dismissPair, reopenPair } from '@nguon/db/duplicates/dismiss-pair'
import { pairOf, type PairReference } from '@nguon/db/duplicates/pair-reference'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { getPair } from './compare-pair.ts'

/** Records that two persons are two: the pair is not proposed any more, until somebody opens it again. */
export async function dismissDuplicate(trx: Db, act: Actor, input: PairReference): Promise<void> {
  await settle(trx, act, input, { write: dismissPair, action: 'duplicates.dismiss' })
}

/** Puts a pair back to be looked at. */
export async function reopenDuplicate(trx: Db, act: Actor, input: PairReference): Promise<void> {
  await settle(trx, act, input, { write: reopenPair, action: 'duplicates.reopen' })
}

async function settle(
  trx: Db,
  act: Actor,
  input: PairReference,
  { write, action }: { write: typeof dismissPair; action: string },
): Promise<void> {
  const pair = pairOf(input.firstId, input.secondId)
  const [first] = await getPair(trx, pair)
  if (!(await write(trx, pair, act.accountId))) throw new AppError('not_found', 'person')
  await appendAudit(trx, {
    account: act.accountId,
    path: first.path,
    action,
    subject: { type: 'person', id: pair.firstId },
    changes: { other: pair.secondId },
    requestId: act.requestId,
  })
}
