import { randomInt } from 'node:crypto'
import { insertAccount, listAccounts, setDisabled, setPassword } from '@nguon/db/accounts/accounts'
import { listGrants } from '@nguon/db/accounts/grants'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import type { AccountDraft } from '@nguon/domain/access/account-draft'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { hashPassword } from '../vault/password.ts'

/** All accounts with what each holds; dates and instants as ISO text. */
export async function listAccountsWithGrants(trx: Db) {
  const accounts = await listAccounts(trx)
  const grants = Map.groupBy(await listGrants(trx), ({ accountId }) => accountId)
  return accounts.map((account) => ({
    ...account,
    lockedUntil: account.lockedUntil?.toString() ?? null,
    lastSignInAt: account.lastSignInAt?.toString() ?? null,
    grants: (grants.get(account.id) ?? []).map((grant) => ({
      ...grant,
      validFrom: grant.validFrom?.toString() ?? null,
      validTo: grant.validTo?.toString() ?? null,
    })),
  }))
}

/** Creates an account with a password that must be changed at the first sign-in and is told once. */
export async function createAccount(
  trx: Db,
  act: Actor,
  draft: AccountDraft,
): Promise<{ id: string; oneTimePassword: string }> {
  const oneTimePassword = generatePassword()
  const id = await insertAccount(trx, {
    userName: draft.userName,
    displayName: draft.displayName,
    passwordHash: await hashPassword(oneTimePassword),
  })
  await logAccount(trx, act, 'account.create', id, { userName: draft.userName })
  return { id, oneTimePassword }
}

export async function resetPassword(
  trx: Db,
  act: Actor,
  id: string,
): Promise<{ oneTimePassword: string }> {
  const oneTimePassword = generatePassword()
  await setPassword(trx, id, { hash: await hashPassword(oneTimePassword), mustChange: true })
  await revokeSessions(trx, { accountId: id })
  await logAccount(trx, act, 'account.reset_password', id)
  return { oneTimePassword }
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

/** Twelve characters that are not mistaken for one another on paper, in three groups. */
function generatePassword(): string {
  const alphabet = 'abcdefghjkmnpqrstuvwxyz23456789'
  const group = () => Array.from({ length: 4 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group()].join('-')
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
