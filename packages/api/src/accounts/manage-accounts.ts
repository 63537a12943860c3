import { insertAccount, listAccounts, setDisabled, setPassword } from '@nguon/db/accounts/accounts'
import { listGrants } from '@nguon/db/accounts/grants'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import type { AccountDraft } from '@nguon/domain/access/account-draft'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { issuePassword } from './issue-password.ts'

/** All accounts with what each holds; dates and instants as ISO text. */
export async function listAccountsWithGrants(trx: Db) {
  const accounts = await listAccounts(trx)
  const grants = Map.groupBy(await listGrants(trx), ({ accountId }) => accountId)
  return accounts.map((account) => ({
    ...account,
    lockedUntil: account.lockedUntil?.toString() ?? null,
    lastSignInAt: account.lastSignInAt?.toString() ?? null,
    passwordValidTo: account.passwordValidTo?.toString() ?? null,
    grants: (grants.get(account.id) ?? []).map((grant) => ({
      ...grant,
      validFrom: grant.validFrom?.toString() ?? null,
      validTo: grant.validTo?.toString() ?? null,
    })),
  }))
}

/** What a slip tells once of a password that was issued. */
export type Issued = { oneTimePassword: string; validTo: string }

/** Creates an account with a password that must be changed at the first sign-in and is told once. */
export async function createAccount(
  trx: Db,
  act: Actor,
  draft: AccountDraft,
): Promise<Issued & { id: string }> {
  const { oneTimePassword, password } = await issuePassword(act)
  const { userName, displayName } = draft
  const id = await insertAccount(trx, { userName, displayName, password })
  await logAccount(trx, act, 'account.create', id, { userName })
  return { id, oneTimePassword, validTo: password.validTo.toString() }
}

export async function resetPassword(trx: Db, act: Actor, id: string): Promise<Issued> {
  const { oneTimePassword, password } = await issuePassword(act)
  await setPassword(trx, id, password)
  await revokeSessions(trx, { accountId: id })
  await logAccount(trx, act, 'account.reset_password', id)
  return { oneTimePassword, validTo: password.validTo.toString() }
}

/** Disables an account and ends its sessions at once, or enables it again. */
export async function changeDisabled(
  trx: Db,
  act: Actor,
  change: { id: string; disabled: boolean },
): Promise<void> {
  if (change.id === act.accountId) throw new AppError('refused', 'own_account')
  await setDisabled(trx, change.id, change.disabled)
  if (change.disabled) await revokeSessions(trx, { accountId: change.id })
  await logAccount(trx, act, change.disabled ? 'account.disable' : 'account.enable', change.id)
}

async function logAccount(
  trx: Db,
  act: Actor,
  action: string,
  id: string,
  changes: Record<string, string> = {},
): Promise<void> {
  await appendAudit(trx, {
    account: act.accountId,
    path: '',
    action,
    subject: { type: 'account', id },
    changes,
    requestId: act.requestId,
  })
}
