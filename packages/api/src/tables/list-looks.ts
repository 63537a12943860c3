import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { keepFirstView, keepListLook } from '@nguon/db/tables/list-looks'
import { getView } from '@nguon/db/tables/saved-views'
import { AppError } from '@nguon/domain/errors'
import type { KeptList, ListLook } from '@nguon/domain/tables/list-look'
import type { ViewedList } from '@nguon/domain/tables/saved-view'
import type { Actor } from '../actor.ts'
import type { Self } from '../in-scope.ts'

/** Keeps columns and height for the account, whatever unit it works in. */
export async function keepLook(
  trx: Db,
  self: Self,
  { list, requestId, ...look }: ListLook & { list: KeptList; requestId: string },
): Promise<void> {
  await keepListLook(trx, self.accountId, list, look)
  await appendAudit(trx, {
    account: self.accountId,
    path: '',
    action: 'view.arrange',
    subject: { type: 'account', id: self.accountId },
    changes: { list, columns: look.columns, density: look.density },
    requestId,
  })
}

/** The view that the list opens with for this account, or none. */
export async function openWithView(
  trx: Db,
  act: Actor,
  { list, id }: { list: ViewedList; id: string | null },
): Promise<void> {
  if (id !== null) {
    if (act.unit === null) throw new AppError('not_found', 'view')
    await getView(trx, act.unit, id)
  }
  await keepFirstView(trx, act.accountId, list, id)
  await appendAudit(trx, {
    account: act.accountId,
    path: act.path,
    action: 'view.set_first',
    subject: { type: 'saved_view', id },
    changes: { list },
    requestId: act.requestId,
  })
}
