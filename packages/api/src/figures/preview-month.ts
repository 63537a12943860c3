import { listReleases } from '@nguon/db/figures/list-releases'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import type { Vault } from '../vault/vault.ts'
import { figureView } from './figure-view.ts'
import type { Month } from './month-end.ts'
import { draftRelease } from './release-draft.ts'

/** Exactly what the public would read of a month, with the reason for each number held back. */
export async function previewMonth(
  trx: Db,
  act: Actor,
  { vault, ...month }: Month & { vault: Vault },
) {
  const { unit, asOf, figures } = await draftRelease(trx, act, month, vault)
  const releases = await listReleases(trx, unit.id)
  return {
    asOf: asOf.toString(),
    /** A month that is published already gets a correction beside it. */
    isCorrection: releases.some((each) => each.asOf.equals(asOf) && each.status === 'published'),
    figures: figures.map((figure) => figureView(figure, figure.withheld)),
  }
}
