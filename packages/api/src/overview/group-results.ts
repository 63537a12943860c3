import type { CountContext } from '@nguon/db/measures/count-context'
import { countOf } from '@nguon/db/measures/count-of'
import type { Db } from '@nguon/db/session/scoped'
import type { PersonFilter, TargetGroup } from '@nguon/domain/measures/count'
import { guard } from '@nguon/domain/statistics/guard'

export type GroupResult = {
  group: TargetGroup
  min: number
  max: number
  /** Null where the number is too small for those who may not read persons. */
  admitted: number | null
}

/** How many of each group with a part of the target were admitted. */
export async function countGroups(
  trx: Db,
  groups: readonly { group: TargetGroup; min: number; max: number }[],
  context: CountContext,
  { admitted, maySeePersons }: { admitted: number; maySeePersons: boolean },
): Promise<GroupResult[]> {
  const results: GroupResult[] = []
  for (const part of groups) {
    const where = filterOf(part.group)
    const count = await countOf(trx, { fact: 'admissions', over: 'year_to_date', where }, context)
    const isShown = maySeePersons || (count !== null && mayShowPart(count, admitted))
    results.push({ ...part, admitted: isShown ? count : null })
  }
  return results
}

function filterOf(group: TargetGroup): PersonFilter {
  if (group === 'ethnic_minority') return { ethnicMinority: true }
  return group === 'women' ? { gender: 'female' } : { group }
}

/** The whole is an open number, so the rest must be large enough as well. */
function mayShowPart(part: number, whole: number): boolean {
  const shown = guard({ cells: [[part, whole - part]], openTotals: ['grand'] })
  return shown.ok && shown.table.cells[0]?.[0] === part
}
