import { words } from './words.ts'
import { unitKinds } from '../units/kinds.ts'
import type { UnitKind } from '../units/kinds.ts'
import { sectors } from '../units/sectors.ts'
import type { Sector } from '../units/sectors.ts'

/** The kind as written, e.g. "Chi bộ trực thuộc"; a suggestion where one is near. */
export function parseUnitKind(text: string): { id?: UnitKind; suggestion?: string } {
  const reading = unitKinds.parse(text)
  if (reading.ok) return { id: reading.id }
  return reading.suggestion === undefined ? {} : { suggestion: unitKinds.label(reading.suggestion) }
}

const ARMED_FORCES = /^(?:luc luong vu trang|llvt)$/u

/**
 * The sector as written. Registers name army and police together ("Lực lượng vũ trang"); the
 * unit's own name then tells them apart.
 */
export function parseSector(text: string, unitName: string): { id?: Sector; suggestion?: string } {
  if (ARMED_FORCES.test(words(text))) {
    return { id: /(?:^| )cong an(?: |$)/u.test(words(unitName)) ? 'police' : 'military' }
  }
  const reading = sectors.parse(text)
  if (reading.ok) return { id: reading.id }
  return reading.suggestion === undefined ? {} : { suggestion: sectors.label(reading.suggestion) }
}

/** The kind that the name and the place in the tree imply where the list does not say it. */
export function impliedKind(name: string, isTop: boolean): UnitKind | null {
  const start = words(name)
  if (/^(?:chi bo|cb) /u.test(start)) return isTop ? 'base_cell' : 'sub_cell'
  if (/^(?:dang bo|db) bo phan /u.test(start)) return 'sectional_org'
  if (/^(?:dang bo|db) /u.test(start)) return isTop ? 'grassroots_party_org' : 'subordinate_org'
  return null
}
