import type { Db } from '@nguon/db/session/scoped'
import { countMembersByUnit, listSources } from '@nguon/db/units/unit-sources'
import type { UnitSources } from '@nguon/db/units/unit-sources'
import type { SourceStatus } from '@nguon/domain/recruitment/source-status'
import type { Actor } from '../actor.ts'

export type ListedSources = UnitSources & { members: number }

/** The grassroots units of the scope with whether they can admit anybody, and how many stand how. */
export async function listUnitSources(
  trx: Db,
  act: Actor,
  status: SourceStatus | undefined,
): Promise<{ units: ListedSources[]; counts: Record<SourceStatus, number>; total: number }> {
  const units = await listSources(trx, act.today)
  const members = await countMembersByUnit(trx)
  const counts = { not_reported: 0, exhausted: 0, present_not_eligible: 0, available: 0 }
  for (const unit of units) counts[unit.status] += 1
  return {
    units: units
      .filter((unit) => status === undefined || unit.status === status)
      .map((unit) => ({ ...unit, members: members.get(unit.id) ?? 0 })),
    counts,
    total: units.length,
  }
}
