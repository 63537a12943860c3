import { countMemberViews, type MemberCounts } from '@nguon/db/members/count-members'
import { listMembers, type MemberList } from '@nguon/db/members/list-members'
import type { Db } from '@nguon/db/session/scoped'
import type { Actor } from '../actor.ts'
import type { CountInput, ListInput } from './filter-input.ts'
import { placeOfDay } from './place-of-day.ts'

const pageSize = 50

/** A page of the members that match, by given name. */
export async function listMembersOf(trx: Db, act: Actor, input: ListInput): Promise<MemberList> {
  const { unitId, on, direction, cursor, backwards, ...filter } = input
  const place = await placeOfDay(trx, act, { unitId, on })
  return listMembers(trx, filter, place, { direction, cursor, backwards, limit: pageSize })
}

/** How many members each view of the list holds. */
export async function countMembersOf(
  trx: Db,
  act: Actor,
  { unitId, on, ...filter }: CountInput,
): Promise<MemberCounts> {
  return countMemberViews(trx, filter, await placeOfDay(trx, act, { unitId, on }))
}
