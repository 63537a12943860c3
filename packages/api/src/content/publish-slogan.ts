import { getCommitteeOf } from '@nguon/db/committees/committee-of'
import { lockItem, moveItem } from '@nguon/db/content/items'
import { deleteSloganCopy, writeSloganCopy } from '@nguon/db/content/slogans'
import { announceChange } from '@nguon/db/public/announce-change'
import type { Db } from '@nguon/db/session/scoped'
import { cleanText } from '@nguon/domain/text/clean'
import type { Actor } from '../actor.ts'
import { logContent, refuseStale } from './acting.ts'
import { nextStatus } from './move-content.ts'
import { getSloganDraft } from './write-slogan.ts'

/** Publishes the version that the publisher read; the site shows it from its first day to its last. */
export async function publishSlogan(
  trx: Db,
  act: Actor,
  publication: { id: string; expectedVersion: number },
): Promise<void> {
  const item = await lockItem(trx, 'slogan', publication.id)
  refuseStale(item, publication.expectedVersion)
  const next = await nextStatus(trx, act, item, 'publish')
  const draft = await getSloganDraft(trx, item.id)
  await writeSloganCopy(trx, await getCommitteeOf(trx, item.path), { ...item, draft })
  await moveItem(trx, 'slogan', item.id, { status: next, publishedBy: act.accountId })
  await announceChange(trx, ['/'])
  await logContent(trx, act, { ...item, kind: 'slogan' }, 'publish', { version: item.version })
}

/** Takes a slogan out of public at once. */
export async function withdrawSlogan(
  trx: Db,
  act: Actor,
  withdrawal: { id: string; reason: string },
): Promise<void> {
  const item = await lockItem(trx, 'slogan', withdrawal.id)
  const next = await nextStatus(trx, act, item, 'withdraw')
  await deleteSloganCopy(trx, item.id)
  await moveItem(trx, 'slogan', item.id, { status: next })
  await announceChange(trx, ['/'])
  await logContent(trx, act, { ...item, kind: 'slogan' }, 'withdraw', {
    reason: cleanText(withdrawal.reason),
  })
}
