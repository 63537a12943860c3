import type { PortalRouter } from '@nguon/api/portal'
import { fold } from '@nguon/domain/text/fold'
import { sortName } from '@nguon/domain/text/names'
import type { inferRouterOutputs } from '@trpc/server'
import type { Sort } from '../shell/path-builder.ts'

export type Account = inferRouterOutputs<PortalRouter>['accounts']['list'][number]
export type AccountOrder = 'displayName' | 'lastSignInAt'

type Wish = {
  q?: string | undefined
  sort?: Sort<AccountOrder> | undefined
  page?: number | undefined
  size: number
}

const collator = new Intl.Collator('vi')

/**
 * One page of the accounts. A committee has at most a few hundred, so the procedure gives all of
 * them and the portal finds and orders.
 */
export function arrange<A extends Pick<Account, 'displayName' | 'userName' | 'lastSignInAt'>>(
  accounts: readonly A[],
  { q = '', sort, page = 1, size }: Wish,
): { rows: A[]; total: number } {
  const wanted = fold(q)
  const found = accounts.filter((account) =>
    fold(`${account.displayName} ${account.userName}`).includes(wanted),
  )
  const order = sort?.descending === true ? -1 : 1
  const sorted = found.toSorted((a, b) =>
    sort?.by === 'lastSignInAt'
      ? order * collator.compare(a.lastSignInAt ?? '', b.lastSignInAt ?? '')
      : order * collator.compare(sortName(a.displayName), sortName(b.displayName)),
  )
  return { rows: sorted.slice((page - 1) * size, page * size), total: sorted.length }
}
