import { appendAudit } from '@nguon/db/audit/append-audit'
import { findCoveredClasses } from '@nguon/db/session/covered-classes'
import type { Db } from '@nguon/db/session/scoped'
import {
  getView,
  insertView,
  listViews,
  setViewDeleted,
  writeView,
} from '@nguon/db/tables/saved-views'
import type { SavedView } from '@nguon/db/tables/saved-views'
import { AppError } from '@nguon/domain/errors'
import { isViewOf, refusalOfView } from '@nguon/domain/tables/saved-view'
import type { ViewedList, ViewQuery } from '@nguon/domain/tables/saved-view'
import type { Actor } from '../actor.ts'

export type ViewDraft = { list: ViewedList; name: string; query: ViewQuery; shared: boolean }

const ownedBy = (act: Actor) => (view: SavedView) => view.accountId === act.accountId

/** The views of a list that the account finds in the unit it works in. */
export async function listSavedViews(trx: Db, act: Actor, list: ViewedList) {
  const found = act.unit === null ? [] : await listViews(trx, act.unit, list)
  return found.map(({ accountId, ...view }) => ({ ...view, own: accountId === act.accountId }))
}

/** Keeps a view for oneself, or for everybody who works in the unit. */
export async function saveView(trx: Db, act: Actor, draft: ViewDraft): Promise<{ id: string }> {
  const { accountId, path, unit: unitId } = act
  if (unitId === null) throw new AppError('not_found', 'unit')
  refuseForeign(draft)
  const kept = (await listViews(trx, unitId, draft.list)).filter(ownedBy(act)).length
  await refuseUnless(trx, draft, kept)
  const saved = await insertView(trx, { ...draft, unitId, path, accountId })
  await log(trx, act, 'view.save', saved.id, draft)
  return saved
}

export type ViewChange = {
  id: string
  name?: string | undefined
  shared?: boolean | undefined
}

/** Names a view anew, or shares it or no longer. */
export async function changeView(trx: Db, act: Actor, { id, ...change }: ViewChange) {
  const view = await getOwnView(trx, act, id)
  const next = {
    list: view.list,
    name: change.name ?? view.name,
    shared: change.shared ?? view.shared,
  }
  await refuseUnless(trx, next, 0)
  await writeView(trx, id, next)
  await log(trx, act, 'view.change', id, next)
}

/** Takes a view away, or puts it back; only its owner does. */
export async function deleteView(trx: Db, act: Actor, id: string, deleted: boolean): Promise<void> {
  const view = await getOwnView(trx, act, id)
  await setViewDeleted(trx, id, deleted)
  await log(trx, act, deleted ? 'view.delete' : 'view.restore', id, view)
}

async function getOwnView(trx: Db, act: Actor, id: string): Promise<SavedView> {
  if (act.unit === null) throw new AppError('not_found', 'view')
  const view = await getView(trx, act.unit, id)
  if (!ownedBy(act)(view)) throw new AppError('forbidden', 'view_of_another')
  return view
}

function refuseForeign({ list, query }: Pick<ViewDraft, 'list' | 'query'>): void {
  if (!isViewOf(list, query)) throw new AppError('invalid', 'view_query', { field: 'query' })
}

async function refuseUnless(trx: Db, view: { shared: boolean }, kept: number): Promise<void> {
  const covered = await findCoveredClasses(trx, ['plans_write'])
  const refusal = refusalOfView(view, { mayShare: covered.has('plans_write'), kept })
  if (refusal !== null) throw new AppError('refused', refusal)
}

/** The name stays out of the log: somebody may have written a person's into it. */
const log = (
  trx: Db,
  act: Actor,
  action: string,
  id: string,
  { list, shared }: Pick<ViewDraft, 'list' | 'shared'>,
): Promise<void> =>
  appendAudit(trx, {
    account: act.accountId,
    path: act.path,
    action,
    subject: { type: 'saved_view', id },
    changes: { list, shared },
    requestId: act.requestId,
  })
