import {
  countMemberGroups,
  countMemberStructure,
  type MemberStructure,
} from '@nguon/db/members/member-structure'
import type { Db } from '@nguon/db/session/scoped'
import type { PersonGroup } from '@nguon/domain/people/groups'
import type { Actor } from '../actor.ts'
import { personTokens } from '../measures/person-tokens.ts'
import type { Vault } from '../vault/vault.ts'
import type { PlaceInput } from './filter-input.ts'
import { placeOfDay } from './place-of-day.ts'

export type StructureOfDay = MemberStructure & {
  on: Temporal.PlainDate
  groups: { group: PersonGroup; count: number }[]
}

/** The members of a unit as of a day: by the roll and the tree of that day, never by those of today. */
export async function getStructure(
  trx: Db,
  act: Actor,
  vault: Vault,
  input: PlaceInput,
): Promise<StructureOfDay> {
  const place = await placeOfDay(trx, act, input)
  const structure = await countMemberStructure(trx, place, personTokens(vault).ethnicity('kinh'))
  return { ...structure, on: place.day, groups: await countMemberGroups(trx, place) }
}
