import { getCommitteeOf } from '@nguon/db/committees/committee-of'
import { withdrawArticleCopy, writeArticleCopy } from '@nguon/db/content/article-copy'
import { getArticle } from '@nguon/db/content/articles'
import { lockItem, moveItem } from '@nguon/db/content/items'
import { announceChange } from '@nguon/db/public/announce-change'
import type { Db } from '@nguon/db/session/scoped'
import { decidePublish } from '@nguon/domain/content/article'
import { AppError } from '@nguon/domain/errors'
import { cleanText } from '@nguon/domain/text/clean'
import type { Actor } from '../actor.ts'
import { actorAt, logContent, refuseStale } from './acting.ts'
import { nextStatus, refuseIncomplete } from './move-content.ts'

const address = (slug: string) => `/tin/${slug}`

/** Publishes the version that the publisher read, and tells the site in the same transaction. */
export async function publishArticle(
  trx: Db,
  act: Actor,
  publication: { id: string; expectedVersion: number },
): Promise<{ slug: string }> {
  const item = await lockItem(trx, 'article', publication.id)
  refuseStale(item, publication.expectedVersion)
  const { draft } = await getArticle(trx, item.id)
  const decision = decidePublish({ ...draft, ...item }, await actorAt(trx, act, item.path))
  if (!decision.ok) {
    if (decision.reason === 'incomplete') refuseIncomplete(decision.missing)
    throw new AppError('refused', decision.reason)
  }
  const committeeId = await getCommitteeOf(trx, item.path)
  const { slug, formerSlug } = await writeArticleCopy(trx, committeeId, { ...item, draft })
  await moveItem(trx, 'article', item.id, { status: decision.next, publishedBy: act.accountId })
  await announceChange(trx, [
    '/',
    '/tin-tuc',
    address(slug),
    ...(formerSlug === null ? [] : [address(formerSlug)]),
  ])
  await logContent(trx, act, { ...item, kind: 'article' }, 'publish', {
    version: item.version,
    slug,
  })
  return { slug }
}

/** Takes an article out of public at once. Other pages may name it, so all of them are made anew. */
export async function withdrawArticle(
  trx: Db,
  act: Actor,
  withdrawal: { id: string; reason: string },
): Promise<void> {
  const item = await lockItem(trx, 'article', withdrawal.id)
  const next = await nextStatus(trx, act, item, 'withdraw')
  const { slug } = await withdrawArticleCopy(trx, item.id)
  await moveItem(trx, 'article', item.id, { status: next })
  await announceChange(trx, ['/', '/tin-tuc', address(slug), '*'])
  await logContent(trx, act, { ...item, kind: 'article' }, 'withdraw', {
    slug,
    reason: cleanText(withdrawal.reason),
  })
}
