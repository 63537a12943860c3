import type { Role } from './roles.ts'

/**
 * A role in a unit and all below it, for a time. `unitId` is null for `system_admin` only.
 * `from` and `to` are both days in force; `delegatedBy` names who lent the role.
 */
export type Grant = {
  userId: string
  role: Role
  unitId: string | null
  from: Temporal.PlainDate
  to: Temporal.PlainDate | null
  delegatedBy: string | null
}

/** Who acts: the user and the grants in force today. */
export type Granter = { userId: string; grants: readonly Grant[] }

export type GrantRefusal =
  | 'grant_to_oneself'
  | 'not_an_administrator'
  | 'unit_required'
  | 'unit_not_allowed'
  | 'dates_reversed'
  | 'not_delegable'
  | 'delegation_without_end'
  | 'delegates_more_than_held'

export type GrantDecision = { ok: true } | { ok: false; reason: GrantRefusal }

/**
 * An administrator grants alone, but never to himself. Anybody may lend a role of his own unit for
 * a bounded time within his own; a lent role and administration are not lent on.
 */
export function decideGrant(actor: Granter, grant: Grant): GrantDecision {
  if (grant.userId === actor.userId) return { ok: false, reason: 'grant_to_oneself' }
  const isSystem = grant.role === 'system_admin'
  if (isSystem && grant.unitId !== null) return { ok: false, reason: 'unit_not_allowed' }
  if (!isSystem && grant.unitId === null) return { ok: false, reason: 'unit_required' }
  if (grant.to !== null && Temporal.PlainDate.compare(grant.from, grant.to) > 0) {
    return { ok: false, reason: 'dates_reversed' }
  }
  if (grant.delegatedBy !== null) return decideDelegation(actor, grant)
  return actor.grants.some((held) => held.role === 'system_admin')
    ? { ok: true }
    : { ok: false, reason: 'not_an_administrator' }
}

/** Whether the grant holds on `date`. */
export function isInForce(grant: Pick<Grant, 'from' | 'to'>, date: Temporal.PlainDate): boolean {
  return (
    Temporal.PlainDate.compare(grant.from, date) <= 0 &&
    (grant.to === null || Temporal.PlainDate.compare(date, grant.to) <= 0)
  )
}

function decideDelegation(actor: Granter, grant: Grant): GrantDecision {
  if (grant.role === 'system_admin') return { ok: false, reason: 'not_delegable' }
  const { to } = grant
  if (to === null) return { ok: false, reason: 'delegation_without_end' }
  const isHeld = actor.grants.some(
    (held) =>
      held.delegatedBy === null &&
      grant.delegatedBy === actor.userId &&
      held.role === grant.role &&
      held.unitId === grant.unitId &&
      isInForce(held, grant.from) &&
      isInForce(held, to),
  )
  return isHeld ? { ok: true } : { ok: false, reason: 'delegates_more_than_held' }
}
