import { findAccountId, getAccountNames } from '@nguon/db/accounts/accounts'
import { insertGrant, listLoans, listOwnGrants, revokeGrant } from '@nguon/db/accounts/grants'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import type { Loan } from '@nguon/db/accounts/grants'
import { findUnit } from '@nguon/db/units/find-unit'
import { decideGrant, type Grant } from '@nguon/domain/access/grants'
import type { Role } from '@nguon/domain/access/roles'
import { AppError } from '@nguon/domain/errors'
import { isWithin } from '@nguon/domain/units/paths'
import type { Actor } from '../actor.ts'

/** Stands for the beginning of a grant that was given without one. */
const beforeAllGrants = Temporal.PlainDate.from('1930-02-03')

export type GrantDraft = {
  accountId: string
  unitId: string | null
  role: Role
  validFrom?: string | undefined
  validTo?: string | undefined
}

/** Gives a role in a unit to an account that exists, when the domain's rules of granting allow it. */
export async function grantRole(trx: Db, act: Actor, draft: GrantDraft): Promise<{ id: string }> {
  await getAccountNames(trx, draft.accountId)
  const grant = toGrant(act, draft, null)
  await refuseUnless(trx, act, grant)
  return recordGrant(trx, act, grant, draft)
}

/** Lends a role that the actor holds himself, until a day. */
export async function delegateRole(
  trx: Db,
  act: Actor,
  draft: Omit<GrantDraft, 'accountId'> & { userName: string },
): Promise<{ id: string }> {
  const accountId = await findAccountId(trx, draft.userName)
  if (accountId === undefined) throw new AppError('not_found', 'account', { field: 'userName' })
  const grant = toGrant(act, { ...draft, accountId }, act.accountId)
  await refuseUnless(trx, act, grant)
  return recordGrant(trx, act, grant, draft)
}

export async function revokeRole(trx: Db, act: Actor, grantId: string): Promise<void> {
  await endGrant(trx, act, grantId, 'grant.revoke')
}

/** What the actor has lent in the unit that he works in. */
export async function listOwnLoans(trx: Db, act: Actor): Promise<Loan[]> {
  return act.unit === null ? [] : listLoans(trx, act.accountId, act.unit, act.today)
}

/** Ends a role that the actor lent; the database shows nobody a loan of somebody else. */
export async function takeBackRole(trx: Db, act: Actor, grantId: string): Promise<void> {
  await endGrant(trx, act, grantId, 'grant.take_back')
}

/** Logged where the grant was: a lender who has moved on to another unit writes into that of all. */
async function endGrant(trx: Db, act: Actor, grantId: string, action: string): Promise<void> {
  const grant = await revokeGrant(trx, grantId, act.accountId)
  await appendAudit(trx, {
    account: act.accountId,
    path: isWithin(grant.path, act.path) ? grant.path : '',
    action,
    subject: { type: 'account', id: grant.accountId },
    changes: { role: grant.role, unit: grant.unitName },
    requestId: act.requestId,
  })
}

function toGrant(act: Actor, draft: GrantDraft, delegatedBy: string | null): Grant {
  return {
    userId: draft.accountId,
    role: draft.role,
    unitId: draft.unitId,
    from: draft.validFrom === undefined ? act.today : Temporal.PlainDate.from(draft.validFrom),
    to: draft.validTo === undefined ? null : Temporal.PlainDate.from(draft.validTo),
    delegatedBy,
  }
}

async function refuseUnless(trx: Db, act: Actor, grant: Grant): Promise<void> {
  const grants = (await listOwnGrants(trx)).map(
    ({ role, unitId, validFrom, validTo, delegated }): Grant => ({
      userId: act.accountId,
      role,
      unitId,
      from: validFrom ?? beforeAllGrants,
      to: validTo,
      delegatedBy: delegated ? 'another' : null,
    }),
  )
  const decision = decideGrant({ userId: act.accountId, grants }, grant)
  if (!decision.ok) throw new AppError('refused', decision.reason)
}

async function recordGrant(
  trx: Db,
  act: Actor,
  grant: Grant,
  draft: { unitId: string | null; validFrom?: string | undefined },
): Promise<{ id: string }> {
  const unit = draft.unitId === null ? null : await findUnit(trx, draft.unitId)
  if (unit === undefined) throw new AppError('not_found', 'unit', { field: 'unitId' })
  const id = await insertGrant(trx, {
    accountId: grant.userId,
    role: grant.role,
    unit,
    from: draft.validFrom === undefined && grant.to === null ? null : grant.from,
    to: grant.to,
    delegatedBy: grant.delegatedBy,
    grantedBy: act.accountId,
  })
  await appendAudit(trx, {
    account: act.accountId,
    path: unit?.path ?? '',
    action: grant.delegatedBy === null ? 'grant.give' : 'grant.delegate',
    subject: { type: 'account', id: grant.userId },
    changes: { role: grant.role, unit: unit?.name ?? null, until: grant.to?.toString() ?? null },
    requestId: act.requestId,
  })
  return { id }
}
