import type { Db } from '@nguon/db/session/scoped'
import { countMembersByUnit, listSources } from '@nguon/db/units/unit-sources'
import type { UnitSources } from '@nguon/db/units/unit-sources'
import type { SourceStatus } from '@nguon/domain/recruitment/source-status'
import type { Actor } from '../actor.ts'

type ListedSources = UnitSources & { members: number }

export type SourcesPage = {
  units: ListedSources[]
  /** Of all grassroots units of the scope, whatever is asked for. */
  counts: Record<SourceStatus, number>
  total: number
  /** How many stand as asked, how many of them a page shows, and which page this is. */
  matching: number
  size: number
  page: number
}

const size = 50

/**
 * One page of the grassroots units of the scope with whether they can admit anybody, and how many
 * stand how. Beyond the end comes the last page: an address may be older than a list grown shorter.
 */
export async function listUnitSources(
  trx: Db,
  act: Actor,
  wanted: { status?: SourceStatus | undefined; page: number },
): Promise<SourcesPage> {
  const all = await listSources(trx, act.today)
  const counts = { not_reported: 0, exhausted: 0, present_not_eligible: 0, available: 0 }
  for (const unit of all) counts[unit.status] += 1
  const matching = all.filter(
    ({ status }) => wanted.status === undefined || status === wanted.status,
  )
  const page = Math.min(wanted.page, Math.max(1, Math.ceil(matching.length / size)))
  const units = matching.slice((page - 1) * size, page * size)
  const members = await countMembersByUnit(
    trx,
    units.map(({ id }) => id),
  )
  return {
    units: units.map((unit) => ({ ...unit, members: members.get(unit.id) ?? 0 })),
    counts,
    total: all.length,
    matching: matching.length,
    size,
    page,
  }
}
