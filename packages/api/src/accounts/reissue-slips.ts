import { setPassword } from '@nguon/db/accounts/accounts'
import { findSlipHeads } from '@nguon/db/accounts/slip-heads'
import { appendAudits } from '@nguon/db/audit/append-audit'
import { revokeSessions } from '@nguon/db/sessions/sessions'
import { AppError } from '@nguon/domain/errors'
import type { InScope } from '../in-scope.ts'
import { issuePasswords } from './issue-password.ts'
import type { Slip } from './slip.ts'

/**
 * New passwords for accounts whose slips were lost or ran out: the old ones die and every session
 * ends, for all of the accounts or for none.
 */
export async function reissueSlips(scoped: InScope, ids: readonly string[]): Promise<Slip[]> {
  const wanted = [...new Set(ids)]
  const { act, heads } = await scoped(async (trx, actor) => ({
    act: actor,
    heads: await findSlipHeads(trx, wanted),
  }))
  if (heads.some(({ id }) => id === act.accountId)) throw new AppError('refused', 'own_password')
  if (heads.length < wanted.length) throw new AppError('not_found', 'account')
  const issued = await issuePasswords(act, heads)
  await scoped(async (trx, { accountId, requestId }) => {
    for (const { id, password } of issued) {
      await setPassword(trx, id, password)
      await revokeSessions(trx, { accountId: id })
    }
    await appendAudits(
      trx,
      issued.map(({ id }) => ({
        account: accountId,
        path: '',
        action: 'account.reset_password',
        subject: { type: 'account', id },
        requestId,
      })),
    )
  })
  return issued.map(({ id: _id, password, ...head }) => ({
    ...head,
    validTo: password.validTo.toString(),
  }))
}
