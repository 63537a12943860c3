import { getArticle } from '@nguon/db/content/articles'
import { lockItem, moveItem, type ContentItem, type ContentKind } from '@nguon/db/content/items'
import type { Db } from '@nguon/db/session/scoped'
import { missingFields } from '@nguon/domain/content/article'
import { decideStep, type ContentAction } from '@nguon/domain/content/lifecycle'
import { AppError } from '@nguon/domain/errors'
import { cleanText } from '@nguon/domain/text/clean'
import type { Actor } from '../actor.ts'
import { actorAt, logContent, refuseStale } from './acting.ts'

type Move = { id: string; expectedVersion: number }

/** Sends a complete text to a second person. */
export async function submitContent(
  trx: Db,
  act: Actor,
  kind: ContentKind,
  move: Move,
): Promise<void> {
  const item = await lockItem(trx, kind, move.id)
  refuseStale(item, move.expectedVersion)
  const next = await nextStatus(trx, act, item, 'submit')
  if (kind === 'article') refuseIncomplete(missingFields((await getArticle(trx, item.id)).draft))
  await moveItem(trx, kind, item.id, { status: next, reviewNote: '' })
  await logContent(trx, act, { ...item, kind }, 'submit', { version: item.version })
}

/** Takes a text back from review, by its editors. */
export async function recallContent(
  trx: Db,
  act: Actor,
  kind: ContentKind,
  id: string,
): Promise<void> {
  const item = await lockItem(trx, kind, id)
  await moveItem(trx, kind, id, { status: await nextStatus(trx, act, item, 'recall') })
  await logContent(trx, act, { ...item, kind }, 'recall', { version: item.version })
}

/** Gives a text back to its editors with what the publisher asks for. */
export async function returnContent(
  trx: Db,
  act: Actor,
  kind: ContentKind,
  move: { id: string; comment: string },
): Promise<void> {
  const item = await lockItem(trx, kind, move.id)
  const reviewNote = cleanText(move.comment)
  await moveItem(trx, kind, item.id, {
    status: await nextStatus(trx, act, item, 'return'),
    reviewNote,
  })
  await logContent(trx, act, { ...item, kind }, 'return', {
    version: item.version,
    comment: reviewNote,
  })
}

/** What the act leads to; throws the domain's refusal. */
export async function nextStatus(trx: Db, act: Actor, item: ContentItem, action: ContentAction) {
  const step = decideStep(item, await actorAt(trx, act, item.path), action)
  if (!step.ok) throw new AppError('refused', step.reason)
  return step.next
}

/** Throws the first thing that a text lacks, each with a sentence of its own. */
export function refuseIncomplete(missing: readonly string[]): void {
  const first = missing[0]
  if (first !== undefined) throw new AppError('refused', `missing_${first}`, { field: first })
}
