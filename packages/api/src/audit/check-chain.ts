import { appendAudit } from '@nguon/db/audit/append-audit'
import { verifyAudit } from '@nguon/db/audit/verify-audit'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'

/**
 * Follows the chain of seals over the whole log. There is one chain for the installation, so only
 * somebody whose scope is the installation sees every row that it covers: for a unit's auditor the
 * rows of other units would look deleted. `nguon audit verify` checks the same from outside the
 * portal. The check itself is logged; its own row is among those not sealed yet.
 */
export async function checkChain(trx: Db, act: Actor) {
  const verdict = await verifyAudit(trx)
  await appendAudit(trx, {
    account: act.accountId,
    path: '',
    action: 'audit.verify',
    subject: { type: 'audit', id: null },
    changes: verdict.ok ? { sealed: verdict.sealed } : { fault: verdict.fault },
    requestId: act.requestId,
  })
  return verdict
}
