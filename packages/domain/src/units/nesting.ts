import type { UnitKind } from './kinds.ts'

const PARENTS: Record<UnitKind, readonly UnitKind[]> = {
  party_committee: ['party_committee'],
  grassroots_party_org: ['party_committee'],
  base_cell: ['party_committee'],
  sectional_org: ['grassroots_party_org'],
  subordinate_org: ['party_committee', 'grassroots_party_org'],
  sub_cell: ['grassroots_party_org', 'sectional_org', 'subordinate_org'],
}

/** Whether a unit of kind `child` may stand directly under `parent`; only a committee stands alone. */
export function mayStandUnder(child: UnitKind, parent: UnitKind | null): boolean {
  return parent === null ? child === 'party_committee' : PARENTS[child].includes(parent)
}
