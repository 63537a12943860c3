import { isWithin } from '../units/paths.ts'
import type { Role } from './roles.ts'

/** Roles of an account that the unit above may give a new password; any other is for the administrator. */
export const resetFromAbove: readonly Role[] = ['unit_secretary', 'reader']

export type ResetBelowRefusal =
  | 'own_account'
  | 'account_disabled'
  | 'account_not_below'
  | 'account_holds_more'

export type ResetBelowDecision = { ok: true } | { ok: false; reason: ResetBelowRefusal }

/** An account with the roles that the unit above sees of it. */
export type AccountBelow = {
  id: string
  disabled: boolean
  grants: readonly { role: Role; path: string }[]
  /** Whether it holds a role outside the units below, which the unit above does not see. */
  holdsElsewhere: boolean
}

/**
 * Whether somebody who works in a unit may give an account a new password: only for units strictly
 * below his own, and only if the account is nothing more than theirs. Who could reset an account of his
 * own level, of a level above or of a higher role could take its rights by signing in with it.
 */
export function decideResetBelow(
  actor: { accountId: string; path: string },
  account: AccountBelow,
): ResetBelowDecision {
  if (account.id === actor.accountId) return { ok: false, reason: 'own_account' }
  const isBelow = ({ path }: { path: string }) =>
    actor.path !== '' && path !== actor.path && isWithin(path, actor.path)
  if (!account.grants.some(isBelow)) return { ok: false, reason: 'account_not_below' }
  const holdsMore =
    account.holdsElsewhere ||
    account.grants.some((grant) => !isBelow(grant) || !resetFromAbove.includes(grant.role))
  if (holdsMore) return { ok: false, reason: 'account_holds_more' }
  return account.disabled ? { ok: false, reason: 'account_disabled' } : { ok: true }
}
