import { appendAudit } from '@nguon/db/audit/append-audit'
import { getCommitteeOfRoot, publishRelease } from '@nguon/db/figures/publish-release'
import { getReleaseForUpdate } from '@nguon/db/figures/releases'
import type { Db } from '@nguon/db/session/scoped'
import { decideApproval } from '@nguon/domain/access/approval'
import { AppError } from '@nguon/domain/errors'
import type { Actor } from '../actor.ts'
import { getActiveUnit } from '../measures/unit-context.ts'

/** Publishes what another person froze: public copies, and word to the site, in one transaction. */
export async function publishMonth(
  trx: Db,
  act: Actor,
  { releaseId }: { releaseId: string },
): Promise<void> {
  const unit = await getActiveUnit(trx, act)
  const committee = await getCommitteeOfRoot(trx, unit.id)
  const release = await getReleaseForUpdate(trx, releaseId)
  if (release.status !== 'frozen') throw new AppError('refused', 'wrong_status')
  const decision = decideApproval(release.frozenBy, act.accountId)
  if (!decision.ok) throw new AppError('refused', decision.reason)
  await publishRelease(trx, release, committee.id, act.accountId)
  await appendAudit(trx, {
    account: act.accountId,
    path: release.path,
    action: 'figures.publish',
    subject: { type: 'figure_release', id: release.id },
    changes: { asOf: release.asOf.toString() },
    requestId: act.requestId,
  })
}
