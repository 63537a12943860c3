import { appendAudit } from '@nguon/db/audit/append-audit'
import { getCommitteeInfo, updateCommitteeInfo } from '@nguon/db/committees/committee-info'
import type { CommitteeInfo } from '@nguon/db/committees/committee-info'
import { announceChange } from '@nguon/db/public/announce-change'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'

/** What the committee of the scope says of itself in public. */
export async function readCommitteeInfo(trx: Db, act: Actor) {
  const { id, establishedOn, path: _path, ...info } = await getCommitteeInfo(trx, act.unit ?? '')
  return { id, establishedOn: establishedOn.toString(), info }
}

/**
 * Writes what the committee says of itself and makes every public page anew. `seen` is what the
 * form was filled from: when it is no longer what is stored, nothing is overwritten.
 */
export async function changeCommitteeInfo(
  trx: Db,
  act: Actor,
  { seen, info }: { seen: CommitteeInfo; info: CommitteeInfo },
): Promise<void> {
  const stored = await getCommitteeInfo(trx, act.unit ?? '', { lock: true })
  const flat = flatten(stored)
  if (flat.some(([name, value]) => value !== entryOf(seen, name))) {
    throw new AppError('conflict', 'info_changed_meanwhile')
  }
  const fields = flat.filter(([name, value]) => value !== entryOf(info, name)).map(([name]) => name)
  if (fields.length === 0) return
  await updateCommitteeInfo(trx, stored.id, info)
  await announceChange(trx, ['*'])
  await appendAudit(trx, {
    account: act.accountId,
    path: stored.path,
    action: 'committee.change_info',
    subject: { type: 'committee', id: stored.id },
    changes: { fields },
    requestId: act.requestId,
  })
}

function flatten({ name, parentBody, contact, responsible, licence }: CommitteeInfo) {
  return Object.entries({ name, parentBody, responsible, licence, ...contact })
}

function entryOf(info: CommitteeInfo, name: string): string | undefined {
  return flatten(info).find(([key]) => key === name)?.[1]
}
