import { getArticle, insertArticle, updateArticle } from '@nguon/db/content/articles'
import { lockItem } from '@nguon/db/content/items'
import { appendVersion } from '@nguon/db/content/versions'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import type { ArticleDraft } from '@nguon/domain/content/article'
import { decideSave, type ContentStatus } from '@nguon/domain/content/lifecycle'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { actorAt, changedFields, logContent, refuseStale } from './acting.ts'

export type Saved = { id: string; version: number; status: ContentStatus; savedAt: string }

/** Begins an article of the unit the editor works in. */
export async function createArticle(trx: Db, act: Actor, draft: ArticleDraft): Promise<Saved> {
  const unit = act.unit === null ? undefined : await findUnit(trx, act.unit)
  if (unit === undefined) throw new AppError('not_found', 'unit')
  const id = await insertArticle(trx, { unit, draft, writtenBy: act.accountId })
  const savedAt = await appendVersion(trx, {
    path: unit.path,
    subjectId: id,
    version: 1,
    snapshot: draft,
    savedBy: act.accountId,
  })
  await logContent(trx, act, { kind: 'article', id, path: unit.path }, 'create', {
    title: draft.title,
  })
  return { id, version: 1, status: 'draft', savedAt: savedAt.toString() }
}

/**
 * Saves a changed text as the next version. Saving what is already stored changes nothing, so that
 * an autosave without a change neither voids a review nor makes an author of somebody who only read.
 */
export async function saveArticle(
  trx: Db,
  act: Actor,
  save: { id: string; expectedVersion: number; draft: ArticleDraft },
): Promise<Saved> {
  const item = await lockItem(trx, 'article', save.id)
  const decision = decideSave(item, await actorAt(trx, act, item.path))
  if (!decision.ok) throw new AppError('refused', decision.reason)
  refuseStale(item, save.expectedVersion)
  const fields = changedFields((await getArticle(trx, item.id)).draft, save.draft)
  const { id, status } = item
  if (fields.length === 0) {
    return { id, version: item.version, status, savedAt: item.lastSave.at.toString() }
  }
  const version = item.version + 1
  await updateArticle(trx, id, { draft: save.draft, version })
  const savedAt = await appendVersion(trx, {
    path: item.path,
    subjectId: id,
    version,
    snapshot: save.draft,
    savedBy: act.accountId,
  })
  await logContent(trx, act, { ...item, kind: 'article' }, 'save', { version, fields })
  return { id, version, status: decision.next, savedAt: savedAt.toString() }
}
