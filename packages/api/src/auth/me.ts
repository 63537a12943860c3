import { findIssue, getAccountNames } from '@nguon/db/accounts/accounts'
import { listOwnGrants, type OwnGrant } from '@nguon/db/accounts/grants'
import { listOwnCommittees } from '@nguon/db/committees/committees'
import type { Db } from '@nguon/db/session/scoped'
import { AppError } from '@nguon/domain/errors'
import type { PortalContext } from '../context.ts'
import { inOwnScope, type Self } from '../in-scope.ts'

export type Me = {
  account: { id: string; userName: string; displayName: string; mustChangePassword: boolean }
  /** Who gave the account the password that it has to change, and when. */
  issued: { by: string; at: string } | null
  grants: Omit<OwnGrant, 'validFrom' | 'validTo'>[]
  /** Those that a grant lies in; all of them for an administrator of the installation. */
  committees: { id: string; name: string; rootUnitId: string }[]
  today: string
  demo: boolean
}

/** Who is signed in, what he holds today and where that is; null when nobody is. */
export async function getMe(ctx: PortalContext): Promise<Me | null> {
  if (ctx.caller === null) return null
  try {
    return await inOwnScope(ctx)((trx, self) => describe(trx, self, ctx.services.demo))
  } catch (error) {
    if (error instanceof AppError && error.kind === 'unauthenticated') return null
    throw error
  }
}

async function describe(trx: Db, self: Self, demo: boolean): Promise<Me> {
  const { accountId, mustChangePassword, today } = self
  const names = await getAccountNames(trx, accountId)
  const issue = mustChangePassword ? await findIssue(trx, accountId) : undefined
  const grants = await listOwnGrants(trx)
  return {
    account: { id: accountId, ...names, mustChangePassword },
    issued: issue === undefined ? null : { by: issue.by, at: issue.at.toString() },
    grants: grants.map(({ validFrom: _from, validTo: _to, ...grant }) => grant),
    committees: await listOwnCommittees(trx, grants),
    today: today.toString(),
    demo,
  }
}
