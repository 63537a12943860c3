import { catalogueOfScope } from '@nguon/db/committees/catalogue-of-scope'
import { getCommitteeOfRoot } from '@nguon/db/figures/publish-release'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import { contextOf, getActiveUnit } from '../measures/unit-context.ts'
import type { Vault } from '../vault/vault.ts'
import { draftFigures } from './draft-figures.ts'
import { monthEnd, type Month } from './month-end.ts'

/** The active committee's figures of a month that is over, as they would be published. */
export async function draftRelease(trx: Db, act: Actor, month: Month, vault: Vault) {
  const unit = await getActiveUnit(trx, act)
  await getCommitteeOfRoot(trx, unit.id)
  const asOf = monthEnd(month, act.today)
  const span = { from: asOf.with({ month: 1, day: 1 }), to: asOf }
  const context = await contextOf(trx, { unit, span, vault })
  const { measures } = await catalogueOfScope(trx)
  return { unit, asOf, figures: await draftFigures(trx, context, measures) }
}
