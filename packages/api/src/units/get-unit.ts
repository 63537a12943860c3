import type { Db } from '@nguon/db/session/scoped'
import { listChildren } from '@nguon/db/units/list-children'
import { getUnitPage } from '@nguon/db/units/unit-page'
import { findSources } from '@nguon/db/units/unit-sources'
import { rulePackOfScope } from '@nguon/db/candidates/case-rules'
import { cellKinds } from '@nguon/domain/units/kinds'
import type { Actor } from '../actor.ts'

/** What a unit's page shows: itself, its cells, its history, and whether it can admit anybody. */
export async function getUnit(trx: Db, act: Actor, id: string) {
  const { path: _path, ...unit } = await getUnitPage(trx, id, act.today)
  const { cellOfficialMembersMinimum: minimum } = (await rulePackOfScope(trx, act.today)).rules
  const isCell = cellKinds.some((kind) => kind === unit.kind)
  return {
    ...unit,
    children: await listChildren(trx, { parentId: id }),
    sources: unit.members === null ? null : ((await findSources(trx, id, act.today)) ?? null),
    /** A cell below the minimum cannot vote on a candidate. */
    tooSmall:
      isCell && unit.officialMembers !== null && unit.officialMembers < minimum.value
        ? { minimum: minimum.value, citation: minimum.citation }
        : null,
  }
}
