import { lockItem, type ContentKind } from '@nguon/db/content/items'
import { appendVersion } from '@nguon/db/content/versions'
import type { Db } from '@nguon/db/session/scoped'
import { decideSave, type ContentStatus } from '@nguon/domain/content/lifecycle'
import { AppError } from '@nguon/domain/errors'
import { placeOf, type Actor } from '../actor.ts'
import { actorAt, changedFields, logContent, refuseStale } from './acting.ts'

export type Saved = { id: string; version: number; status: ContentStatus; savedAt: string }

export type Save<Draft> = { id: string; expectedVersion: number; draft: Draft }

/** How one kind of content is stored. */
export type Writing<Draft extends object> = {
  kind: ContentKind
  insert: (
    trx: Db,
    item: { unit: { id: string; path: string }; draft: Draft; writtenBy: string },
  ) => Promise<string>
  read: (trx: Db, id: string) => Promise<Draft>
  update: (trx: Db, id: string, change: { draft: Draft; version: number }) => Promise<void>
  /** What the log calls a new item by. */
  name: (draft: Draft) => Record<string, string>
}

/** Begins an item of the unit the editor works in. */
export async function createContent<Draft extends object>(
  trx: Db,
  act: Actor,
  { kind, insert, name }: Writing<Draft>,
  draft: Draft,
): Promise<Saved> {
  const unit = placeOf(act)
  const { path } = unit
  const id = await insert(trx, { unit, draft, writtenBy: act.accountId })
  const first = { path, subjectId: id, version: 1, snapshot: draft, savedBy: act.accountId }
  const savedAt = await appendVersion(trx, first)
  await logContent(trx, act, { kind, id, path }, 'create', name(draft))
  return { id, version: 1, status: 'draft', savedAt: savedAt.toString() }
}

/**
 * Saves a changed text as the next version. Saving what is already stored changes nothing, so that
 * an autosave without a change neither voids a review nor makes an author of somebody who only read.
 */
export async function saveContent<Draft extends object>(
  trx: Db,
  act: Actor,
  { kind, read, update }: Writing<Draft>,
  { id, expectedVersion, draft }: Save<Draft>,
): Promise<Saved> {
  const item = await lockItem(trx, kind, id)
  const { path, status } = item
  const decision = decideSave(item, await actorAt(trx, act, path))
  if (!decision.ok) throw new AppError('refused', decision.reason)
  refuseStale(item, expectedVersion)
  const fields = changedFields(await read(trx, id), draft)
  if (fields.length === 0) {
    return { id, version: item.version, status, savedAt: item.lastSave.at.toString() }
  }
  const version = item.version + 1
  await update(trx, id, { draft, version })
  const next = { path, subjectId: id, version, snapshot: draft, savedBy: act.accountId }
  const savedAt = await appendVersion(trx, next)
  await logContent(trx, act, { ...item, kind }, 'save', { version, fields })
  return { id, version, status: decision.next, savedAt: savedAt.toString() }
}
