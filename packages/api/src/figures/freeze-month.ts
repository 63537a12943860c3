import { appendAudit } from '@nguon/db/audit/append-audit'
import { freezeRelease, lockReleases } from '@nguon/db/figures/releases'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import type { Vault } from '../vault/vault.ts'
import type { Month } from './month-end.ts'
import { draftRelease } from './release-draft.ts'

/** Freezes the figures of a month for a second person to publish. */
export async function freezeMonth(
  trx: Db,
  act: Actor,
  { vault, ...month }: Month & { vault: Vault },
) {
  await lockReleases(trx, act.path)
  const { unit, asOf, figures } = await draftRelease(trx, act, month, vault)
  const id = await freezeRelease(trx, { unit, asOf, account: act.accountId, figures })
  await appendAudit(trx, {
    account: act.accountId,
    path: unit.path,
    action: 'figures.freeze',
    subject: { type: 'figure_release', id },
    changes: { asOf: asOf.toString(), figures: figures.length },
    requestId: act.requestId,
  })
  return { id }
}
