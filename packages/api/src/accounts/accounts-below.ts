import {
  listAccountsBelow,
  resetPasswordBelow,
  type AccountBelowRow,
} from '@nguon/db/accounts/accounts-below'
import { listOwnGrants } from '@nguon/db/accounts/grants'
import { appendAudit } from '@nguon/db/audit/append-audit'
import type { Db } from '@nguon/db/session/scoped'
import { decideResetBelow, type ResetBelowRefusal } from '@nguon/domain/access/reset-below'
import { AppError } from '@nguon/domain/errors'
import { isWithin } from '@nguon/domain/units/paths'
import type { Actor } from '../actor.ts'
import type { InScope } from '../in-scope.ts'
import { issuePassword } from './issue-password.ts'
import type { Slip } from './slip.ts'

/** The accounts of the units below the active one, each with whether its password may be reset here. */
export async function listBelow(trx: Db, act: Actor) {
  const accounts = await listAccountsBelow(trx)
  return accounts.map((account) => ({
    id: account.id,
    userName: account.userName,
    displayName: account.displayName,
    disabled: account.disabled,
    mustChangePassword: account.mustChangePassword,
    passwordValidTo: account.passwordValidTo?.toString() ?? null,
    grants: account.grants.map(({ role, unitId, unitName }) => ({ role, unitId, unitName })),
    refusal: refusalOf(act, account),
  }))
}

/** A new password for an account of a unit below: its sessions end, and its owner must change it. */
export async function resetBelow(scoped: InScope, id: string): Promise<Slip> {
  const { oneTimePassword, password } = await issuePassword(
    await scoped(async (trx, act) => {
      await getResettable(trx, act, id)
      return act
    }),
  )
  return scoped(async (trx, act) => {
    const { grants, userName, displayName } = await getResettable(trx, act, id)
    const [first] = grants
    if (first === undefined || !(await resetPasswordBelow(trx, id, password)))
      throw new AppError('not_found', 'account')
    await appendAudit(trx, {
      account: act.accountId,
      path: first.path,
      action: 'account.reset_password',
      subject: { type: 'account', id },
      changes: { unit: first.unitName },
      requestId: act.requestId,
    })
    return {
      userName,
      displayName,
      unitName: first.unitName,
      committeeName: await findCommitteeName(trx, act),
      oneTimePassword,
      validTo: password.validTo.toString(),
    }
  })
}

/** An account that does not stand below looks like one that does not exist. */
async function getResettable(trx: Db, act: Actor, id: string): Promise<AccountBelowRow> {
  const [account] = await listAccountsBelow(trx, id)
  if (account === undefined) throw new AppError('not_found', 'account')
  const reason = refusalOf(act, account)
  if (reason !== null) throw new AppError('refused', reason)
  return account
}

/** The committee's own row lies above the active unit; the user's grants tell its name. */
async function findCommitteeName(trx: Db, { path }: Actor): Promise<string | null> {
  const grant = (await listOwnGrants(trx)).find(({ unitPath }) => isWithin(path, unitPath))
  return grant?.committee?.name ?? null
}

function refusalOf(act: Actor, account: AccountBelowRow): ResetBelowRefusal | null {
  const decision = decideResetBelow(act, account)
  return decision.ok ? null : decision.reason
}
