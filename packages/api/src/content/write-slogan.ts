import { lockItem } from '@nguon/db/content/items'
import { insertSlogan, listSlogans, updateSlogan } from '@nguon/db/content/slogans'
import { appendVersion } from '@nguon/db/content/versions'
import type { Db } from '@nguon/db/session/scoped'
import { findUnit } from '@nguon/db/units/find-unit'
import { decideSave } from '@nguon/domain/content/lifecycle'
import type { SloganDraft } from '@nguon/domain/content/slogan'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { actorAt, changedFields, logContent, refuseStale } from './acting.ts'
import type { Saved } from './write-article.ts'

/** Begins a slogan of the unit the editor works in. */
export async function createSlogan(trx: Db, act: Actor, draft: SloganDraft): Promise<Saved> {
  const unit = act.unit === null ? undefined : await findUnit(trx, act.unit)
  if (unit === undefined) throw new AppError('not_found', 'unit')
  const id = await insertSlogan(trx, { unit, draft, writtenBy: act.accountId })
  const savedAt = await appendVersion(trx, {
    path: unit.path,
    subjectId: id,
    version: 1,
    snapshot: draft,
    savedBy: act.accountId,
  })
  await logContent(trx, act, { kind: 'slogan', id, path: unit.path }, 'create', {
    firstLine: draft.firstLine,
  })
  return { id, version: 1, status: 'draft', savedAt: savedAt.toString() }
}

/** Saves a changed slogan as the next version; an unchanged one stays where it is. */
export async function saveSlogan(
  trx: Db,
  act: Actor,
  save: { id: string; expectedVersion: number; draft: SloganDraft },
): Promise<Saved> {
  const item = await lockItem(trx, 'slogan', save.id)
  const decision = decideSave(item, await actorAt(trx, act, item.path))
  if (!decision.ok) throw new AppError('refused', decision.reason)
  refuseStale(item, save.expectedVersion)
  const fields = changedFields(await getSloganDraft(trx, item.id), save.draft)
  const { id, status } = item
  if (fields.length === 0) {
    return { id, version: item.version, status, savedAt: item.lastSave.at.toString() }
  }
  const version = item.version + 1
  await updateSlogan(trx, id, { draft: save.draft, version })
  const savedAt = await appendVersion(trx, {
    path: item.path,
    subjectId: id,
    version,
    snapshot: save.draft,
    savedBy: act.accountId,
  })
  await logContent(trx, act, { ...item, kind: 'slogan' }, 'save', { version, fields })
  return { id, version, status: decision.next, savedAt: savedAt.toString() }
}

export async function getSloganDraft(trx: Db, id: string): Promise<SloganDraft> {
  const row = (await listSlogans(trx, { id }))[0]
  if (row === undefined) throw new AppError('not_found', 'slogan')
  return row.draft
}
