import { listReleaseFigures, listReleases } from '@nguon/db/figures/list-releases'
import type { Db } from '@nguon/db/session/scoped'
import { decideApproval } from '@nguon/domain/access/approval'
import type { Actor } from '../actor.ts'
import { getActiveUnit } from '../measures/unit-context.ts'
import { figureView } from './figure-view.ts'

/** The frozen and published months of the active unit, the newest first, with what each of them says. */
export async function listMonths(trx: Db, act: Actor) {
  const unit = await getActiveUnit(trx, act)
  const releases = await listReleases(trx, unit.id)
  return releases.map(({ asOf, frozenAt, publishedAt, frozenBy, ...release }) => ({
    ...release,
    asOf: asOf.toString(),
    frozenBy: frozenBy.name,
    frozenAt: frozenAt.toString(),
    publishedAt: publishedAt?.toString() ?? null,
    /** Whether this account may be the second person. */
    isOwnWork: !decideApproval(frozenBy.id, act.accountId).ok,
  }))
}

/** The figures of one release, as they were frozen. */
export async function readMonth(trx: Db, { releaseId }: { releaseId: string }) {
  const figures = await listReleaseFigures(trx, releaseId)
  return figures.map((figure) => figureView(figure, figure.suppressed ? 'too_small_to_show' : null))
}
